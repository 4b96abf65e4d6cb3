import { join } from 'node:path';

import type { N8nInstance } from '../../tools/n8n';
import { run } from '../../tools/n8n/command';

/** What n8n's database holds of an execution, decoded as far as JSON goes: strings in `data` are referred to by index. */
export interface StoredExecution {
	data: unknown;
	workflowData: unknown;
}

/** Run with the Node of n8n, which has SQLite; the one that runs the tests may not have it. */
const READ = `
const { DatabaseSync } = require('node:sqlite');
const database = new DatabaseSync(process.argv[1], { readOnly: true });
const rows = database.prepare('SELECT data, workflowData FROM execution_data').all();
process.stdout.write(JSON.stringify(rows));
`;

/** Every execution that an instance has stored in its SQLite database; n8n must not be running. */
export async function storedExecutions(instance: N8nInstance): Promise<StoredExecution[]> {
	const output = await run({
		line: [
			instance.runtime.node,
			'--disable-warning=ExperimentalWarning',
			'--eval',
			READ,
			join(instance.folder, '.n8n/database.sqlite'),
		],
		cwd: instance.folder,
		env: instance.env,
		logFile: join(instance.logs, 'database.log'),
		timeoutMs: 60_000,
	});
	const rows = JSON.parse(output) as { data: string; workflowData: string }[];
	return rows.map(({ data, workflowData }) => ({
		data: JSON.parse(data) as unknown,
		workflowData: JSON.parse(workflowData) as unknown,
	}));
}
