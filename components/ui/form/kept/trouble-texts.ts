import en from "@/lib/platform/i18n/messages/en/trouble.json";
import fr from "@/lib/platform/i18n/messages/fr/trouble.json";

/** What a form says without having asked the server, in the page's language. */
export const troubleTexts = () => (document.documentElement.lang === "fr" ? fr : en);
