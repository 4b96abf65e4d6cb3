/** Tries the node where it is really used: `npm run test:n8n` runs every suite, `npm run test:n8n -- editor` those named. */
import { agents } from './agents';
import { documents } from './documents';
import { editor } from './editor';
import { engine2 } from './engine2';
import { faults } from './faults';
import { imports } from './imports';
import { installer } from './installer';
import { queue } from './queue';
import { runSuite, wordsOf } from './suite';
import { versions } from './versions';

const SUITES = [editor, installer, versions, engine2, agents, imports, faults, documents, queue];

async function main(names: string[]): Promise<void> {
	const unknown = names.find((name) => !SUITES.some((suite) => suite.name === name));
	if (unknown !== undefined) {
		const known = SUITES.map(({ name, title }) => `  ${name.padEnd(12)}${title}`).join('\n');
		throw new Error(`There is no suite '${unknown}'. There are:\n${known}`);
	}
	const rows = [];
	for (const suite of SUITES)
		if (names.length === 0 || names.includes(suite.name)) rows.push(await runSuite(suite));
	console.table(rows);
	// A check that ran out of time may still hold on to something.
	process.exit(rows.some(({ failed }) => failed !== 0) ? 1 : 0);
}

// Through process.exit, so that what listens for it (tools/n8n/server.ts) ends its n8n.
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));

main(process.argv.slice(2)).catch((error: unknown) => {
	console.error(wordsOf(error));
	process.exit(1);
});
