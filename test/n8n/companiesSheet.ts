import { join } from 'node:path';

import { utils, writeFile } from 'xlsx';

import type { JsonObject } from '../../sandbox/json';
import { numbers } from '../support/people';

const COMPANIES = 200;
export const PEOPLE = 700;

/** The companies of which one person has a birthday that no calendar has. */
export const REFUSED = [7, 120];

const HEADINGS = [
	'Company Name',
	'RC Number',
	'Date of Incorporation',
	'Company Phone',
	'Company Email',
	'Company Address',
	'Country Code',
	'Director First Name',
	'Director Last Name',
	'Director DOB',
	'Director Phone',
	'Director BVN',
];

type Cell = string | number;

interface Day {
	year: number;
	month: number;
	day: number;
}

interface Person {
	/** Counts through all companies. */
	number: number;
	company: number;
}

function digits(value: number, length: number): string {
	return String(value).padStart(length, '0');
}

/** Companies have three people and four in turn. */
function peopleOf(company: number): Person[] {
	const before = Math.floor(company / 2) * 7 + (company % 2) * 3;
	return numbers(3 + (company % 2)).map((index) => ({ number: before + index, company }));
}

function founded(company: number): Day {
	return { year: 1990 + (company % 30), month: 1 + (company % 12), day: 1 + (company % 28) };
}

function born({ number, company }: Person): Day {
	const isWrong = REFUSED.includes(company) && number === peopleOf(company)[1]!.number;
	return isWrong
		? { year: 1980, month: 2, day: 31 }
		: { year: 1960 + (number % 40), month: 1 + (number % 12), day: 1 + (number % 28) };
}

function contractDay({ year, month, day }: Day): string {
	return `${year}-${digits(month, 2)}-${digits(day, 2)}`;
}

/** As a person writes it into a sheet. */
function writtenDay({ year, month, day }: Day): string {
	return `${digits(day, 2)}/${digits(month, 2)}/${year}`;
}

/** As a spreadsheet keeps it, where the calendar has it: the days since 30 December 1899. */
function serialDay({ year, month, day }: Day): Cell {
	const time = Date.UTC(year, month - 1, day);
	if (new Date(time).getUTCDate() !== day) return writtenDay({ year, month, day });
	return (time - Date.UTC(1899, 11, 30)) / 86_400_000;
}

function companyCells(company: number, day: (day: Day) => Cell): Cell[] {
	return [
		`Obi & Sons, Branch ${company}`,
		`RC00${digits(company, 4)}`,
		day(founded(company)),
		`0803123${digits(company, 4)}`,
		`branch${company}@example.com`,
		`${company} Marina Road`,
		'NG',
	];
}

/** Of every second company only the first row has the company's columns; the others repeat them. */
function rowsOf(company: number, day: (day: Day) => Cell): Cell[][] {
	return peopleOf(company).map((person, index) => {
		const cells = companyCells(company, day);
		const { number } = person;
		return [
			...(index > 0 && company % 4 < 2 ? cells.map(() => '') : cells),
			`Ada${number}`,
			'Obi',
			day(born(person)),
			`0802123${digits(number, 4)}`,
			`0022${digits(number, 7)}`,
		];
	});
}

/** How many people the sheet has of the companies that are refused. */
export function rowsRefused(): number[] {
	return REFUSED.flatMap((company) => peopleOf(company).map(({ number }) => number));
}

/** Writes the sheet as CSV and as XLSX, with its dates as text and as dates. */
export function writeCompanies(folder: string): void {
	for (const [ending, day] of [
		['csv', writtenDay],
		['xlsx', serialDay],
	] as const) {
		const rows = numbers(COMPANIES).flatMap((company) => rowsOf(company, day));
		const workbook = utils.book_new();
		utils.book_append_sheet(workbook, utils.aoa_to_sheet([HEADINGS, ...rows]));
		writeFile(workbook, join(folder, `companies.${ending}`), { bookType: ending });
	}
}

/** What the API is to hold, from the contract. */
export function expectedCompanies(): JsonObject[] {
	return numbers(COMPANIES)
		.filter((company) => !REFUSED.includes(company))
		.map((company) => ({
			company_name: `Obi & Sons, Branch ${company}`,
			business_registration_number: `RC00${digits(company, 4)}`,
			business_registration_date: contractDay(founded(company)),
			phone_number: `0803123${digits(company, 4)}`,
			email: `branch${company}@example.com`,
			address: `${company} Marina Road`,
			country_code: 'NG',
			customer_onboarding_type: 1,
			create_wallet: false,
			corporate_customer_people: peopleOf(company).map((person) => ({
				first_name: `Ada${person.number}`,
				last_name: 'Obi',
				date_of_birth: contractDay(born(person)),
				phone_number: `0802123${digits(person.number, 4)}`,
				identity_number: `0022${digits(person.number, 7)}`,
			})),
		}));
}
