import { startStub } from '../../support/stubServer';
import type { SuiteContext } from '../suite';
import { chooseCustom, mustFail, mustPass, openNewCredential } from './credential';
import { startWebPage } from './webPage';
import type { EditorStage } from './stage';

const WRONG_KEYS = /does not accept these keys/;
const WRONG_ADDRESS = /This address does not answer like the Advancly API/;

/** The credential is created in the browser, and its test says what is wrong until nothing is. */
export async function checkCredential(
	check: SuiteContext['check'],
	atEnd: SuiteContext['atEnd'],
	stage: EditorStage,
): Promise<void> {
	const { page, sandbox, shoot } = stage;
	const { url: baseUrl, clientId, apiKey } = sandbox;
	const good = { baseUrl, clientId, apiKey };
	const elsewhere = await startStub(() => ({ status: 404, body: { message: 'Not Found' } }));
	atEnd(elsewhere.stop);
	const refusing = await startStub(() => ({
		status: 200,
		body: { message: 'Partner is not active', status: false, status_code: 400 },
	}));
	atEnd(refusing.stop);
	const webPage = await startWebPage();
	atEnd(webPage.stop);

	await check('the form of a new credential opens', async () => {
		await openNewCredential(stage);
		await shoot('credential-new');
		await chooseCustom(page);
	});
	await check('wrong keys: its test fails and says to check the keys', async () => {
		await mustFail(page, { ...good, apiKey: 'another-key' }, WRONG_KEYS);
		await shoot('credential-wrong-keys');
	});
	await check('an address that answers 404: its test fails and says to check the address', async () => {
		await mustFail(page, { ...good, baseUrl: elsewhere.url }, WRONG_ADDRESS);
		await shoot('credential-wrong-address');
	});
	await check('a web page in place of the API: its test fails and says to check the address', async () => {
		await mustFail(page, { ...good, baseUrl: webPage.url }, WRONG_ADDRESS);
	});
	await check('a refusal wrapped in HTTP 200: its test fails and says that the API refused', async () => {
		await mustFail(
			page,
			{ ...good, baseUrl: refusing.url },
			/The Advancly API answered, but refused the request/,
		);
	});
	await check('good keys: its test passes', async () => {
		await mustPass(page, good);
		await shoot('credential-good');
	});
}
