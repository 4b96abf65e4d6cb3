import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { read, utils, write, type WorkBook } from 'xlsx';

import { COLUMNS } from '../../tools/sheets/columns';
import { SAMPLES, type Sample } from '../../tools/sheets/samples';
import { TEMPLATES, workbookOf } from '../../tools/sheets/workbook';

const FOLDER = join(__dirname, '../../examples/sheets');

/** Every sheet as rows, as n8n's Extract From File reads them. */
function rowsOf({ SheetNames, Sheets }: WorkBook): Record<string, Sample[]> {
	return Object.fromEntries(SheetNames.map((name) => [name, utils.sheet_to_json<Sample>(Sheets[name]!)]));
}

const committed = (template: string) => read(readFileSync(join(FOLDER, `${template}.xlsx`)));
const written = (template: string) => read(write(workbookOf(template), { type: 'buffer', bookType: 'xlsx' }));

test('the folder contains each template and nothing else', () => {
	expect(readdirSync(FOLDER).sort()).toEqual(TEMPLATES.map((name) => `${name}.xlsx`).sort());
	expect(Object.keys(SAMPLES)).toEqual(TEMPLATES);
});

describe.each(TEMPLATES)('%s', (template) => {
	test('is what the script makes from the current fields (if not, run tools/sheets/make.ts)', () => {
		expect(rowsOf(committed(template))).toEqual(rowsOf(written(template)));
	});

	test('contains the two rows of its sample unchanged', () => {
		expect(rowsOf(committed(template)).Rows).toEqual(SAMPLES[template]);
	});

	test('explains each of its columns once', () => {
		const [headings] = utils.sheet_to_json<string[]>(committed(template).Sheets.Rows!, { header: 1 });
		const explained = rowsOf(committed(template)).Columns!.map((row) => row.Column);
		expect(explained).toEqual(headings);
		expect([...new Set(explained)]).toEqual(explained);
	});

	test('has a first row that fills each required column', () => {
		const blank = COLUMNS[template]!.filter(
			({ heading, isRequired }) => isRequired && SAMPLES[template]![0][heading] === undefined,
		);
		expect(blank).toEqual([]);
	});
});
