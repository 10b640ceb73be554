/** For texts around closed forms: visible only while a rejected form is still shown. */
export const HIDDEN_WITHOUT_FORM = "not-has-[form]:hidden";
