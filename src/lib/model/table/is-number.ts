const NUMBER = /^[\p{Sc}(+\-–−~≈<>]*\d[\d.,:'’/\s]*[%)\p{Sc}]*\p{L}?$/u;

/** Whether a cell's text is a number, an amount or a share, as columns of tables hold them: "1,250.00", "(12)", "3 %", "€5". */
export const isNumber = (text: string): boolean => NUMBER.test(text);
