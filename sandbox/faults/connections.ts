import { endlessly, hangUp, hangUpHalfway, raw, silence, slowly } from './effects';
import { faultsOf, type FaultTable } from './exchange';

const { before, after } = faultsOf('connection');

/** Connections that break, hang or slow to a crawl, before or after the sandbox has processed the request. */
export const CONNECTIONS = {
	'reset-before': before(hangUp('reset')),
	'reset-after': after(hangUp('reset')),
	'closed-before': before(hangUp('close')),
	'closed-after': after(hangUp('close')),
	'reset-halfway': after(hangUpHalfway('reset')),
	'closed-halfway': after(hangUpHalfway('close')),
	'silent-before': before(silence()),
	'silent-after': after(silence()),
	'slow-drip': after(slowly()),
	'endless-drip': after(endlessly()),
	'not-http': before(raw('SSH-2.0-OpenSSH_9.2\r\n')),
	'restart-before': before(({ restart }) => restart()),
	'restart-after': after(({ restart }) => restart()),
} satisfies FaultTable;

/** Unreachable addresses: nothing of the request arrives anywhere. */
export const UNREACHABLE = {
	// Nothing has listened on port 1 (tcpmux) for decades; a port that was free a moment ago may be taken by now.
	'connection-refused': { group: 'unreachable', processed: false, url: () => 'http://127.0.0.1:1' },
	// RFC 6761 guarantees that .invalid never resolves.
	'dns-failure': { group: 'unreachable', processed: false, url: () => 'https://does-not-exist.invalid' },
	'tls-to-plain-http': {
		group: 'unreachable',
		processed: false,
		url: ({ own }) => own.replace('http:', 'https:'),
	},
	'tls-self-signed': { group: 'unreachable', processed: false, url: ({ selfSigned }) => selfSigned },
} satisfies FaultTable;
