import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { Sandbox } from '../../sandbox/server';
import { credentialFor } from '../sandbox/client';
import { EVERY_WAY } from './everyWay';
import type { EnginePath } from './loadedNode';
import { requestsOf, sorted, type ApiRequest } from './requests';
import type { InputItem } from './rowsNode';
import { rowsOf } from './pairing';
import { runNode } from './runNode';

export interface Emitted {
	json: IDataObject;
	rows: number[];
}

interface Acceptance {
	title: string;
	parameters: INodeParameters;
	items: InputItem[];
	before?(): Promise<void>;
	requests(path: EnginePath): ApiRequest[];
	emits(sandbox: Sandbox, path: EnginePath): Emitted[];
}

/** Tests that a run sends and emits exactly what is given, in every way that n8n can run the node. */
export function itAccepts(used: { readonly sandbox: Sandbox }, acceptance: Acceptance): void {
	const { title, parameters, items, before, requests, emits } = acceptance;
	test.each(EVERY_WAY)(`${title}: $path, $onError`, async ({ path, onError }) => {
		const { sandbox } = used;
		await before?.();
		const earlier = sandbox.received.length;

		const credential = credentialFor(sandbox);
		const result = await runNode({ parameters, items, credential, path, onError });

		expect(result.error).toBeUndefined();
		expect(sorted(requestsOf(sandbox.received.slice(earlier)))).toEqual(sorted(requests(path)));
		const emitted = result.success.map((item) => ({ json: item.json, rows: rowsOf(item) }));
		expect(emitted).toEqual(emits(sandbox, path));
		expect(result.failed).toEqual([]);
	});
}
