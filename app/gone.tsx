import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Page } from "@/components/site/page";
import { UnsavedTexts } from "@/components/site/unsaved-texts";
import { ButtonLink } from "@/components/ui/button";
import { typedTexts } from "@/lib/kernel/form/form-data";
import { formAnswer } from "@/lib/kernel/form/form-result";
import type { FormAnswer, FormValues } from "@/lib/kernel/outcome";

/** A 404; after a post without scripts with the texts typed into the page's form. */
export async function gone() {
  const answer = await formAnswer();
  if (!answer || answer.state.status === "done") notFound();
  const [t, locale] = await Promise.all([getTranslations("site.kept"), getLocale()]);
  return (
    <Page title={t("title")} width="text">
      <UnsavedTexts message={errorMessage(answer.state)} texts={typedTexts(answer.state.values)} />
      <p>
        <ButtonLink href={`/${locale}`}>{t("home")}</ButtonLink>
      </p>
    </Page>
  );
}

/** The texts for a page that no longer has the form; null where it still has it. */
export async function unsavedTexts(hasForm: (values: FormValues) => boolean) {
  const answer = await formAnswer();
  if (!answer || answer.state.status === "done" || hasForm(answer.state.values)) return null;
  return (
    <UnsavedTexts message={errorMessage(answer.state)} texts={typedTexts(answer.state.values)} />
  );
}

type Rejected = Exclude<FormAnswer, { status: "done" }>;

function errorMessage(state: Rejected): string {
  if (state.status === "refused") return state.message;
  return Object.values(state.fieldErrors)[0]?.message ?? "";
}
