import {
	ICredentialsHelper,
	NodeHelpers,
	type ICredentialDataDecryptedObject,
	type ICredentialType,
	type IHttpRequestOptions,
} from 'n8n-workflow';

/** Makes n8n's credentials helper for a single credential in memory. `authenticate` of its type must be a function. */
export function credentialInMemory(
	{ authenticate, properties }: ICredentialType,
	filledIn: Record<string, string>,
): ICredentialsHelper {
	return Object.assign(Object.create(ICredentialsHelper.prototype) as ICredentialsHelper, {
		getParentTypes: () => [],
		getCredentialsProperties: () => properties,
		isCredentialUsableByNode: () => true,
		preAuthentication: async () => undefined,
		runPreAuthentication: async () => undefined,
		authenticate: async (
			credentials: ICredentialDataDecryptedObject,
			_type: string,
			options: IHttpRequestOptions,
		) => (typeof authenticate === 'function' ? await authenticate(credentials, options) : options),
		// As in n8n, missing fields get their defaults, and fields that the form hides are dropped.
		getDecrypted: async () => NodeHelpers.getNodeParameters(properties, filledIn, true, false, null, null),
	});
}
