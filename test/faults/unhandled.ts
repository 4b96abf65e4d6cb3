/** What would end n8n's process: promises that are rejected with nobody listening, and errors that nobody catches. */
export function recordUnhandled(): string[] {
	const unhandled: string[] = [];
	process.on('unhandledRejection', (error) => unhandled.push(`unhandled rejection: ${String(error)}`));
	process.on('uncaughtException', (error) => unhandled.push(`uncaught exception: ${String(error)}`));
	return unhandled;
}
