import { FaultError, isAbort, type FaultCode } from '#lib/model/fault.ts';

/** The PDF library's errors are told apart by name, for they have crossed a worker. */
export function pdfFault(thrown: unknown, otherwise: FaultCode): Error {
	if (thrown instanceof FaultError || isAbort(thrown)) return thrown as Error;
	const { name = '', message = String(thrown), code } = thrown as { name?: string; message?: string; code?: number };
	if (name === 'PasswordException') return new FaultError(code === 2 ? 'wrong-password' : 'needs-password', message);
	if (name === 'RenderingCancelledException') return new DOMException(message, 'AbortError');
	if (name === 'NotReadableError' || name === 'NotFoundError') return new FaultError('unreadable-file', message);
	return new FaultError(otherwise, `${name}: ${message}`);
}
