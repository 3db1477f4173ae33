/** Whether an error event of a worker says that its script could not be fetched: only such an event has no words. */
export const didNotCome = (event: Event): boolean => !('message' in event);
