import { ExecutionLifecycleHooks, ExternalSecretsProxy } from 'n8n-core';
import type { ICredentialsHelper, IWorkflowBase, IWorkflowExecuteAdditionalData } from 'n8n-workflow';

const INSTANCE = 'http://127.0.0.1:5678/';

/** A service of n8n that no node under test asks for. */
async function absent(): Promise<never> {
	throw new Error('This service of n8n is not part of the engine in process');
}

/** What n8n hands to an execution besides the workflow: the credentials, its own addresses, and services. */
export function additionalDataFor(
	workflow: IWorkflowBase,
	credentialsHelper: ICredentialsHelper,
): IWorkflowExecuteAdditionalData {
	return {
		credentialsHelper,
		executeWorkflow: absent,
		getRunExecutionData: absent,
		getRuntimeCredential: absent,
		startRunnerTask: absent,
		logAiEvent: () => undefined,
		currentNodeExecutionIndex: 0,
		executionId: '1',
		hooks: new ExecutionLifecycleHooks('trigger', '1', workflow),
		instanceBaseUrl: INSTANCE,
		restApiUrl: `${INSTANCE}rest`,
		formBaseUrl: `${INSTANCE}form`,
		formWaitingBaseUrl: `${INSTANCE}form-waiting`,
		formTestBaseUrl: `${INSTANCE}form-test`,
		webhookBaseUrl: `${INSTANCE}webhook`,
		webhookWaitingBaseUrl: `${INSTANCE}webhook-waiting`,
		webhookTestBaseUrl: `${INSTANCE}webhook-test`,
		mcpBaseUrl: `${INSTANCE}mcp`,
		mcpTestBaseUrl: `${INSTANCE}mcp-test`,
		variables: {},
		externalSecretsProxy: new ExternalSecretsProxy(),
	};
}
