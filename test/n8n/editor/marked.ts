import { deepStrictEqual, match } from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { read, utils } from 'xlsx';

import { byId, shootBothThemes } from '../support/page';
import { showTable, widenOutput } from './run';
import { executeInEditor, openNode, saveExample } from './sheet';
import type { EditorStage } from './stage';

type Row = Record<string, string | number>;

async function rowsOf(file: string): Promise<Row[]> {
	const { Sheets, SheetNames } = read(await readFile(file));
	return utils.sheet_to_json<Row>(Sheets[SheetNames[0]!]!);
}

/** The example that marks a stock sheet: each row stands in its place again, loaded or refused with the reason. */
export async function marksSheet(stage: EditorStage): Promise<void> {
	const { page, sandbox, files, shoot } = stage;
	// Their stock is in the sheet.
	await executeInEditor(stage, await saveExample(stage, 'onboard-corporates.json'));
	await executeInEditor(stage, await saveExample(stage, 'mark-rows.json'));
	await openNode(stage, 'Mark as loaded');
	await widenOutput(page);
	await (await showTable(page)).locator('th').last().scrollIntoViewIfNeeded();
	await shootBothThemes(page, shoot, 'sheet-marked');
	await byId(page, 'ndv-close-button').click();

	const before = await rowsOf(join(files, 'advancly/stock.xlsx'));
	const marked = await rowsOf(join(files, 'advancly/stock-marked.xlsx'));
	const id = 'Product ID';
	deepStrictEqual(
		marked.map((row) => row[id]),
		before.map((row) => row[id]),
	);
	const loaded = marked.filter(({ Result }) => Result === 'loaded');
	deepStrictEqual(
		loaded.map((row) => row[id]).sort(),
		sandbox.stock.flatMap(({ rows }) => rows.map(({ product_id: product }) => product)).sort(),
	);
	for (const { Result = '' } of marked.filter((row) => !loaded.includes(row))) {
		match(String(Result), /^(Refused|Not sent|Fate unknown)/);
	}
}
