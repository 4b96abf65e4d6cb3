import { deepStrictEqual, match } from 'node:assert/strict';

import { byId } from '../support/page';
import { fillPanel } from './fill';
import { addAction } from './nodesPanel';
import { executeStep } from './run';
import type { EditorStage } from './stage';

/** What the contract asks of an individual; a switch always has a value. */
const REQUIRED = [
	'First Name',
	'Last Name',
	'Gender',
	'Date of Birth',
	'Customer Unique Identifier',
	'Phone Number',
	'Email',
	'Address',
	'Country Code',
	'Customer Onboarding Type',
];

/** Executed with nothing filled in, n8n names every required field and sends nothing. */
export async function namesRequiredFields(stage: EditorStage): Promise<void> {
	const { page, sandbox, shoot } = stage;
	await addAction(stage, 'Onboard individual customer');
	sandbox.reset();
	await byId(page, 'node-execute-button').first().click();
	const complaint = page.getByRole('alert').filter({ hasText: 'has issues' });
	const text = await complaint.innerText();
	deepStrictEqual(
		[...text.matchAll(/Parameter "(.*)" is required/g)].map(([, label]) => label),
		REQUIRED,
	);
	await shoot('required-fields');
	deepStrictEqual(sandbox.received, []);
}

/** What the node refuses is said where its output would be, and is not sent. */
export async function showsRefusal(stage: EditorStage): Promise<void> {
	const { page, sandbox, shoot } = stage;
	await addAction(stage, 'Get customer');
	await fillPanel(page, { operation: 'get', identifyBy: 'phone_number', phone_number: '8031234567' });
	sandbox.reset();
	await executeStep(page);
	match(
		await byId(page, 'output-panel').innerText(),
		/Refused before sending: Phone Number \(phone_number\): '\*{4}4567' may have lost its leading zero/,
	);
	await shoot('refused-in-stop-mode');
	deepStrictEqual(sandbox.received, []);
}
