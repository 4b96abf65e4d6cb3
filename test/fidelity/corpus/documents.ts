const PDF = 'JVBERi0xLjQKJcfsj6IK';
const PNG =
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const PAGE = Buffer.from('<!DOCTYPE html><title>Sign in</title>'.padEnd(300)).toString('base64');

/** The content and the names of documents. */
export const documents = String.raw`
	// base64_file_string: base64 as n8n, browsers and mail programs write it
	R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7 | UEsDBAoAAAAAAAAAIQAAAAAAAAAAAAAAAAA=
	/9j/4AAQSkZJRgABAQAAAQABAAD/2Q== | _9j_4AAQSkZJRgABAQAAAQABAAD_2Q== → /9j/4AAQSkZJRgABAQAAAQABAAD/2Q==
	${PDF} ← ${PDF} | data:application/pdf;base64,${PDF} | «" ${PDF}\n"»
	${PNG} ← ${PNG} | data:image/png;base64,${PNG} | «"${PNG.slice(0, 76)}\r\n${PNG.slice(76)}"»
	// base64_file_string: document columns of Google Forms, Airtable and KYC sheets
	REFUSED ← attached | Yes | uploaded | Passport | National ID | seen | true | verified | A1234567
	REFUSED ← https://drive.google.com/open?id=1AbCdEfGh | http://example.com/id.png | id_card.jpg
	REFUSED ← C:\fakepath\id.png | [object Object]
	REFUSED ← ${PAGE} | ${PNG.slice(0, 40)}...
	REFUSED ← «[{"url":"https://example.com/id.png","filename":"id.png"}]»
	REFUSED ← «{"url":"https://example.com/id.png","filename":"id.png"}»
	// base64_file_string: document columns left empty
	NOTHING ← «""» | N/A | - | «null» | «false»
	// filename_with_extension: file names of browsers, scanners and phones
	C:\Users\ada\Scans\id card.pdf → id card.pdf | id.PDF | passport → passport.pdf
	12.05.2024 → 12.05.2024.pdf | national id → national id.pdf | Ada_Obi-2024.pdf
	id.pdf ← C:\fakepath\id.pdf | /home/ada/scans/id.pdf | scans/id.pdf
`;
