import {
	ICredentialsHelper,
	NodeHelpers,
	type ICredentialDataDecryptedObject,
	type ICredentials,
	type ICredentialType,
	type IHttpRequestOptions,
	type INodeProperties,
} from 'n8n-workflow';

/**
 * n8n's credentials helper for one credential kept in memory: what n8n's own does for a credential type whose
 * `authenticate` is a function, without a database.
 */
export class CredentialInMemory extends ICredentialsHelper {
	constructor(
		private readonly credentialType: ICredentialType,
		private readonly data: Record<string, string>,
	) {
		super();
	}

	override getParentTypes(): string[] {
		return [];
	}

	override isCredentialUsableByNode(): boolean {
		return true;
	}

	override async authenticate(
		credentials: ICredentialDataDecryptedObject,
		_typeName: string,
		requestOptions: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		const { authenticate } = this.credentialType;
		if (typeof authenticate !== 'function')
			throw new Error('Only credential types that authenticate by a function are known here');
		return await authenticate(credentials, requestOptions);
	}

	override async preAuthentication(): Promise<undefined> {
		return undefined;
	}

	override async runPreAuthentication(): Promise<undefined> {
		return undefined;
	}

	override async getCredentials(): Promise<ICredentials> {
		throw new Error('A node under test reads the decrypted credential only');
	}

	/** The data with n8n's defaults for what is absent; fields that the form hides are dropped, as n8n does. */
	override async getDecrypted(): Promise<ICredentialDataDecryptedObject> {
		const { properties } = this.credentialType;
		const data = NodeHelpers.getNodeParameters(properties, this.data, true, false, null, null);
		return data as ICredentialDataDecryptedObject;
	}

	override async updateCredentials(): Promise<void> {
		throw new Error('No node under test changes its credential');
	}

	override async updateCredentialsOauthTokenData(): Promise<void> {
		throw new Error('No node under test uses OAuth');
	}

	override getCredentialsProperties(): INodeProperties[] {
		return this.credentialType.properties;
	}
}
