/** Tries the node where it is really used: `npm run test:n8n` runs every suite, `npm run test:n8n -- editor` those named. */
import { openContext, wordsOf } from './context';
import type { Suite, SuiteResult } from './suite';
import { SUITES } from './suites';

interface Row extends SuiteResult {
	name: string;
	seconds: number;
}

function chosen(names: string[]): readonly Suite[] {
	if (names.length === 0) return SUITES;
	return names.map((name) => {
		const suite = SUITES.find((one) => one.name === name);
		if (suite) return suite;
		const known = SUITES.map((one) => `  ${one.name.padEnd(12)}${one.title}`).join('\n');
		throw new Error(`There is no suite '${name}'. There are:\n${known}`);
	});
}

async function runSuite(suite: Suite): Promise<Row> {
	console.log(`\n${suite.name}: ${suite.title}`);
	const start = Date.now();
	const { context, end } = await openContext(suite.name);
	let result: SuiteResult;
	try {
		result = await suite.run(context);
	} catch (error) {
		console.log(`  FAIL  ${suite.name} could not go on\n${wordsOf(error).replace(/^/gm, '        ')}`);
		const { passed, failed } = context.result();
		result = { passed, failed: failed + 1 };
	} finally {
		await end();
	}
	return { name: suite.name, ...result, seconds: Math.round((Date.now() - start) / 1000) };
}

async function main(): Promise<void> {
	const rows: Row[] = [];
	for (const suite of chosen(process.argv.slice(2))) rows.push(await runSuite(suite));
	console.table(rows);
	// A check that ran out of time may still hold on to something.
	process.exit(rows.some((row) => row.failed > 0) ? 1 : 0);
}

// Through process.exit, so that what listens for it (tools/n8n/server.ts) ends its n8n.
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));

main().catch((error: unknown) => {
	console.error(wordsOf(error));
	process.exit(1);
});
