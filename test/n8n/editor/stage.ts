import type { Page } from 'playwright-core';

import type { Sandbox } from '../../../sandbox/server';
import type { N8nServer } from '../../../tools/n8n';
import type { Shoot } from '../support/page';

/** A browser in front of an n8n that has this repository's node, with a sandbox as its Advancly. */
export interface EditorStage {
	page: Page;
	server: N8nServer;
	sandbox: Sandbox;
	/** What workflows may read and write. */
	files: string;
	shoot: Shoot;
}
