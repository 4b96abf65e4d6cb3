/** Yes and no, genders, email addresses and countries, as people, forms and databases write them. */
export const words = String.raw`
	// create_wallet: CSV readers of csvbase, HPCC and PostgreSQL
	true ← on | On | t | T | «" TRUE "» | yes. | YES!
	false ← f | F | OFF | No. | no! | 0.0
	// create_wallet: Airtable, Notion and Google Forms
	true ← Checked | ✓ | ✔ | ✔️ | ✅ | ☑️ | oui | Oui. | Vrai | Sim | SIM | Verdadeiro | «["yes"]»
	false ← unchecked | ✗ | ❌ | ☐ | NON | non | FAUX | não | Não | FALSO | «["No"]»
	REFUSED ← Yes/No | yes and no | ? | not sure | -1 | 10 | nil
	// gender: gender columns of AllTheNames, csv-detective and school sheets
	other | non-binary | prefer not to say
	male ← MALE | m. | Man | boy | BOY | HOMME | homme | Masculin | Masculino | M (Male)
	female ← «"FEMALE "» | F. | woman | Girl | Femme | féminin | Feminino | FÉMININ
	REFUSED ← - | n/a | ? | none
	// gender: titles, other answers and typing errors in gender columns
	REFUSED ← Mr | Mrs. | Miss | Dr | Alhaji | Mme | Femal | famale | Yes | Married
	// gender: clinic sheets
	Masc. → male | Feminine → female
	// next_of_kin_gender: onboarding sheets
	M → male | nil → NOTHING | - → NOTHING
	// email: Outlook, Gmail and Google Contacts exports
	ADA@EXAMPLE.COM | o'neil@example.com | ada.obi+shop@example.co.ke
	ada@example.com ← <ada@example.com> | "Obi, Ada" <ada@example.com> | Ada (Home) <ada@example.com>
	ada@example.com ← MAILTO:ada@example.com | (ada@example.com) | ada@example.com. | ada@example.com,
	ada@example.com ← «"\u00a0ada@example.com\u00a0"» | «"ada@example.com\n"» | «"\ufeffada@example.com"»
	// email: contact imports that were refused: two addresses, or none
	REFUSED ← ada@example.com / obi@example.com | ada@example.com obi@example.com
	REFUSED ← ada@example.com ::: obi@example.com | ada@example.com,obi@example.com | ada@example,com
	REFUSED ← ada@example..com | ada..obi@example.com | .ada@example.com | ada.example.com | @example.com
	REFUSED ← ada@@example.com | ada(at)example.com | no email | nil | [object Object]
	// country_code: country columns of CRMs and surveys, in English, French and Portuguese
	Niger → NE | Níger → NE | Tanzania → TZ | Tanzanie → TZ | Ouganda → UG | UGA → UG | Rwanda → RW
	Senegal → SN | Bénin → BJ | Guinea → GN | Guinea-Bissau → GW | Guinée équatoriale → GQ | Moçambique → MZ
	United Kingdom → GB | USA → US | France → FR | Georgia → GE
	NG ← NIGERIA | «" nigeria "» | Nigéria | nga
	CI ← Cote d'Ivoire | Côte d'Ivoire | Côte d’Ivoire | CIV
	CM ← Cameroun | Cameroon | Camarões
	GH ← GHA | GH - Ghana | Ghana (GH) | 🇬🇭 | Gana | «["GH"]»
	KE ← Kenya | KEN | 🇰🇪 | Quênia | KE - Kenya
	// country_code: country columns that name none, or two
	REFUSED ← Congo | Afrique du Sud | África do Sul | NGR | Nigria | West Africa | Lagos | +234 | NG/GH
	// country_code, next_of_kin_country column: codes, with Namibia
	NG | NA
	// country_code column: R and pandas: NA for nothing among names
	Nigeria → NG | NA → REFUSED
	// next_of_kin_country column: R and pandas: NA for nothing among names
	Ghana | NA → NOTHING
	// country_code: drop-downs made from ISO's list, and countrycode test data
	Tanzania, United Republic of → TZ | Congo, Democratic Republic of the → CD | Gambia, The → GM
	Niger Republic → NE | UK → GB | UAE → AE | Hong Kong → HK | Republic of China → TW | Guinea? → REFUSED
`;

/** Yes and no, genders, countries, addresses of all kinds, names and blanks. */
export const chosenWords = String.raw`
	// create_wallet
	true ← «true» | TRUE | yes | Y | «1» | 1 | «" yes "»
	false ← «false» | False | No | n | «0» | 0
	REFUSED ← maybe | 2 | x | «""»
	// is_credit
	→ NOTHING | NULL → NOTHING
	true ← «true» | TRUE | yes | Y | «1» | 1 | «" yes "»
	false ← «false» | False | No | n | «0» | 0
	REFUSED ← maybe | 2 | x
	// gender
	male ← male | Male | M
	female ← FEMALE | f | «" Female "»
	REFUSED ← «""» | N/A | «1»
	// country_code
	→ REFUSED | «" Gh "» → GH | «234» → REFUSED
	NG ← NG | ng | Nigeria | NGA
	// email
	Ada.Obi+loans@example.co.uk
	ada@example.com ← ada@example.com | ada@example.com\u200b | «" ada@example.com "»
	REFUSED ← ada | ada@ | ada@example | ada@example.com, obi@example.com | «""»
	// last_name
	Obi | Null | Na | True | O'Brien | Ọbị | Jose\u0301 → José | Obi\u0007Eze → Obi Eze | «" Obi "» → Obi
	REFUSED ← NULL | «""» | #N/A
	// address
	12 Marina Road | 12,  Marina "Road" | =HYPERLINK("x") | +12 Marina
	«"12 Marina Road\nLagos"» → 12 Marina Road Lagos | «12»
	«"\u00a012 Marina\u00a0Road\u00a0"» → 12 Marina Road
	// city
	Lagos | São Paulo | القاهرة | 🏙️ Lagos
	NOTHING ← N/A | #REF! | #VALUE! | NULL | «null» | «" "»
	// stock_level
	low | → NOTHING | «0»
`;
