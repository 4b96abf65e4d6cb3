import {
	ICredentialsHelper,
	NodeHelpers,
	type ICredentialDataDecryptedObject,
	type ICredentialType,
	type IHttpRequestOptions,
} from 'n8n-workflow';

/** n8n's credentials helper for one credential in memory, whose type has `authenticate` as a function. */
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
		// The data with n8n's defaults for what is absent; fields that the form hides are dropped, as n8n does.
		getDecrypted: async () => NodeHelpers.getNodeParameters(properties, filledIn, true, false, null, null),
	});
}
