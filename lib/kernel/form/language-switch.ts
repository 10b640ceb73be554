/** The name of the button that takes a form to the other language's page instead of sending it. */
export const LANGUAGE_SWITCH = "languageSwitch";
