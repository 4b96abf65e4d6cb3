import { means } from '../../support/listed';
import { REFUSED } from '../cell';
import { all, same, texts } from '../pairs';
import { alone, eachAlone, type FoundColumn } from '../column';

const CONTENT = 'base64_file_string';
const NAME = 'filename_with_extension';

const PDF = 'JVBERi0xLjQKJcfsj6IK';
const PNG =
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const GIF = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
const JPEG = '/9j/4AAQSkZJRgABAQAAAQABAAD/2Q==';
const ZIP = 'UEsDBAoAAAAAAAAAIQAAAAAAAAAAAAAAAAA=';

/** What stands in the columns of documents, and how files are named. */
export const documents: FoundColumn[] = [
	...alone(CONTENT, 'base64 as n8n, browsers and mail programs write it', [
		...same(PDF, PNG, GIF, JPEG, ZIP),
		[`data:image/png;base64,${PNG}`, PNG],
		[`data:application/pdf;base64,${PDF}`, PDF],
		[`${PNG.slice(0, 76)}\r\n${PNG.slice(76)}`, PNG],
		[JPEG.replaceAll('/', '_'), JPEG],
		[` ${PDF}\n`, PDF],
	]),
	...alone(CONTENT, 'document columns of Google Forms, Airtable and KYC sheets', [
		...means(REFUSED)`
			attached | Yes | uploaded | Passport | National ID | seen | true | verified | A1234567
			https://drive.google.com/open?id=1AbCdEfGh | http://example.com/id.png | id_card.jpg
			C:\\fakepath\\id.png | [object Object]
		`,
		...all(REFUSED, [
			Buffer.from('<!DOCTYPE html><title>Sign in</title>'.padEnd(300)).toString('base64'),
			`${PNG.slice(0, 40)}...`,
			[{ url: 'https://example.com/id.png', filename: 'id.png' }],
			{ url: 'https://example.com/id.png', filename: 'id.png' },
		]),
	]),
	...alone(CONTENT, 'document columns left empty', [
		...texts`→ NOTHING | N/A → NOTHING | - → NOTHING`,
		[null, undefined],
		[false, undefined],
	]),
	...eachAlone(NAME, texts)`
		// file names of browsers, scanners and phones
		C:\\fakepath\\id.pdf → id.pdf | C:\\Users\\ada\\Scans\\id card.pdf → id card.pdf
		/home/ada/scans/id.pdf → id.pdf | scans/id.pdf → id.pdf | id.PDF | passport → passport.pdf
		12.05.2024 → 12.05.2024.pdf | national id → national id.pdf | Ada_Obi-2024.pdf
	`,
];
