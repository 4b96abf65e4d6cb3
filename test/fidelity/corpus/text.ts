/** Names, addresses and other free text. */
export const text = String.raw`
	// first_name: CSV files read in the wrong encoding (Odoo, Rocket.Chat, Invoice Ninja, Form.io)
	REFUSED ← JosÃ© | PÃ¢mela | SÃ´nia | AndrÃ© | GonÃ§alves | BjÃ¶rn | Ad\ufffd | JosÃƒÂ© | Oâ€™Neil
	// address: the same, in addresses
	REFUSED ← Rue de l’Ã‰glise | 12 Rue de l\ufffdglise | CafÃ© Road
	// first_name: names with the letters that such files have
	JOÃO | Conceição | Ântonio | Élise | IRMÃ
	// company_name: WordPress, PrestaShop and Moodle exports: escaped for HTML
	Obi &amp; Sons → Obi & Sons | D&#x27;Souza Ltd → D'Souza Ltd | Mama &quot;T&quot; Foods → Mama "T" Foods
	Chez Ren&eacute; → Chez René | AT&T Nigeria | R&D Partners | Fish & Chips
	// company_name: names that look like something else
	Null Ltd | None & Sons | 7-Eleven | 360 Degrees | False Bay Traders | N/A Ventures | 1st March Ltd
	«1960»
	// address: addresses of shops, forms and maps
	12, Marina Road, Lagos | 1/2 Broad Street | 3-5 Marina | -12 Marina | Plot 5 – Phase II | House № 5
	KM 7.5 Lekki-Epe Expressway | P.O. Box 1234-00100 | شارع الجامعة 12 | B.P. 1.234 | 1E5 Road
	"Hope Villa", 12 Marina | 12\u00a0Marina\u00a0Road → 12 Marina Road
	Rue de l’E\u0301glise → Rue de l’Église | Port Harcourt&nbsp;Road → Port Harcourt Road | «12.5»
	12 Marina Lagos ← 12 Marina<br/>Lagos | 12 Marina\u000bLagos | «"12 Marina\r\nLagos"»
	12 Marina Lagos ← «"12 Marina_x000D_\nLagos"»
	12 Marina ← ["12 Marina"] | 12 Ma\u00adrina | ="12 Marina" | 12\u0009Marina | «"\ufeff12 Marina"»
	// first_name: names of people
	N'Golo | Jean-Pierre | Ọlá | 田中 | Yusuf bin Ali | Ng'ang'a | O’Brien | J. | Adébáyọ\u0300
	«" Ada  "» → Ada
	// order_currency: order exports
	NGN | ₦ | CFA
	// educational_qualification: school and HR sheets
	B.Sc. (Hons) | SSCE/WAEC | 1st degree | HND
	// customer_category: loan books
	Salary Earner | < 30 years | SME > 5
	// city: Airtable and other nodes: lists and objects
	«["Abuja"]» → Abuja | «["Lagos","Abuja"]» → REFUSED | «{"name":"Lagos"}» → REFUSED
	// phone_number: Airtable lookups
	«["+2348021234567"]» → +2348021234567 | «["08021234567","07031234567"]» → REFUSED
	// unit_price: Airtable lookups
	«[1250]» → 1250 | «[1250,900]» → REFUSED
	// partner_date_registered: Airtable lookups
	«["2024-03-05"]» → 2024-03-05
`;
