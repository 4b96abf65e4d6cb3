/**
 * Installs a real n8n and drives it, for the demo, the development editor, the benchmark and the tests in n8n.
 *
 *     const runtime = await ensureN8n();
 *     const instance = await openInstance(runtime, folder, { timezone: 'Africa/Lagos' });
 *     await installNode(instance, await packNode());
 *     await importCredentials(instance, [...]);
 *     await importWorkflows(instance, [...]);
 *     const execution = await executeWorkflow(instance, id);
 */
export * from './cli';
export * from './execution';
export * from './freePort';
export * from './instance';
export { runtimeFolder } from './packageManagers';
export * from './packNode';
export * from './program';
export * from './progress';
export * from './runtime';
export * from './server';
