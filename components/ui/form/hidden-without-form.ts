/** For what stands around closed forms: seen only while one of them was just rejected, and so is still there. */
export const HIDDEN_WITHOUT_FORM = "not-has-[form]:hidden";
