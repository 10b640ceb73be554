import { Page } from "@/components/site/page";
import { ActionButton } from "@/components/ui/form/action-button";
import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { removeSignAction } from "@/lib/prompts/actions";
import type { SignAnswer } from "@/lib/prompts/sign-queries";
import { SignForm } from "./sign-form";
import { signRefusals, useSignTexts } from "./sign-texts";

type Props = {
  locale: Locale;
  token: string;
  answer: SignAnswer;
  /** The city's page. */
  path: string;
  /** Why the last file was refused, if it was sent without scripts. */
  refused: string | null;
};

/** For whoever gave an answer: adds a picture of the sign, or takes it away. */
export function SignPage({ locale, token, answer, path, refused }: Props) {
  const [t, prompts] = [useTranslations("prompts.sign"), useTranslations("prompts")];
  const texts = useSignTexts();
  const { hasPrompt } = answer.meetup;
  const isOpen = answer.state === "waiting" || answer.mayModerate;
  return (
    <Page
      title={t("title")}
      lead={t("lead", { words: answer.text, shows: whenShown(answer) })}
      {...(hasPrompt && { back: { href: `${path}/answer`, text: prompts("title") } })}
      width="column"
    >
      {answer.sign && (
        <div className="grid justify-items-start gap-4">
          <Notice tone="ok">{t("there", { state: answer.state })}</Notice>
          <ActionButton
            action={removeSignAction}
            fields={{ token }}
            pendingText={t("removing")}
            look="destructive"
          >
            {t("remove")}
          </ActionButton>
        </div>
      )}
      {hasPrompt && !answer.sign && !isOpen && <Notice>{prompts("refusals.already-read")}</Notice>}
      {hasPrompt && !answer.sign && isOpen && (
        <SignForm {...{ token, refused, texts }} refusals={signRefusals(locale)} send={t("send")} />
      )}
    </Page>
  );
}

/** When a picture that is added now shows; "never" also where none can be added. */
function whenShown({ state, sign, mayModerate }: SignAnswer): "later" | "now" | "never" {
  if (sign) return "never";
  if (state === "waiting") return "later";
  return state === "shown" && mayModerate ? "now" : "never";
}
