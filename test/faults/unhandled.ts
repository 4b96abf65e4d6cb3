/** Records what would end n8n's process: unhandled rejections and uncaught exceptions. */
export function recordUnhandled(): string[] {
	const unhandled: string[] = [];
	process.on('unhandledRejection', (error) => unhandled.push(`unhandled rejection: ${String(error)}`));
	process.on('uncaughtException', (error) => unhandled.push(`uncaught exception: ${String(error)}`));
	return unhandled;
}
