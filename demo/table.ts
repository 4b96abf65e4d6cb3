import type { Account } from './account';

const WIDTH = 110;

function columns(cells: (string | number)[], widths: number[]): string {
	const padded = cells.map((cell, index) => {
		const width = widths[index] ?? 0;
		return typeof cell === 'number' ? String(cell).padStart(width) : cell.padEnd(width);
	});
	return `  ${padded.join('  ').trimEnd()}`;
}

/** Wraps a text at spaces into indented lines. */
function wrap(text: string, indent: string): string {
	const lines = [''];
	for (const word of text.split(/\s+/)) {
		const line = lines.at(-1)!;
		if (line !== '' && indent.length + line.length + word.length >= WIDTH) lines.push(word);
		else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
	}
	return lines.map((line) => `${indent}${line}`).join('\n');
}

function refusals({ file, refused }: Account): string[] {
	if (refused.length === 0) return [];
	return [
		'',
		`  ${file}`,
		...refused.flatMap(({ row, name, reason }) => [`    row ${row}, ${name}`, wrap(reason, '        ')]),
	];
}

/** The accounts as a table, followed by every refused row with its reason. */
export function tableOf(accounts: Account[]): string {
	const widths = [20, 18, 4, 8, 15, 7];
	const heading = columns(['Example', 'Sheet', 'Rows', 'Accepted', 'Already existed', 'Refused'], widths);
	const lines = accounts.map(({ title, file, rows, accepted, existed, refused }) =>
		columns([title, file, rows, accepted, existed, refused.length], widths),
	);
	return [heading, ...lines, '', '  Refused rows:', ...accounts.flatMap(refusals)].join('\n');
}
