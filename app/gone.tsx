import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { Page } from "@/components/site/page";
import { UnsavedTexts } from "@/components/site/unsaved-texts";
import { ButtonLink } from "@/components/ui/button";
import { typedTexts } from "@/lib/kernel/form/form-data";
import { type RejectedForm, rejectedForm } from "@/lib/kernel/form/form-result";
import type { FormValues } from "@/lib/kernel/outcome";
import { getTranslations } from "@/lib/platform/i18n/translations";

/** A 404; after a post without scripts with the texts typed into the page's form. */
export async function gone() {
  return (await unsavedPage()) ?? notFound();
}

/** After a post without scripts to a page that its person may no longer see: what was typed. Otherwise null. */
export async function unsavedPage() {
  const unsaved = await unsavedTexts(() => false);
  if (!unsaved) return null;
  const [t, locale] = await Promise.all([getTranslations("site.kept"), getLocale()]);
  return (
    <Page title={t("title")} width="text">
      {unsaved}
      <p>
        <ButtonLink href={`/${locale}`}>{t("home")}</ButtonLink>
      </p>
    </Page>
  );
}

/** Whether a form of this very request was rejected: what it stands in is shown unfolded. */
export async function wasFormRejected(): Promise<boolean> {
  return (await rejectedForm()) !== null;
}

/** A hidden field of that form, such as the id of its row. */
export async function rejectedField(name: string): Promise<string | null> {
  const value = (await rejectedForm())?.values[name];
  return typeof value === "string" ? value : null;
}

/** The texts for a page that no longer has the form; null where it still has it. */
export async function unsavedTexts(hasForm: (values: FormValues) => boolean) {
  const form = await rejectedForm();
  if (!form || hasForm(form.values)) return null;
  const t = await getTranslations("errors");
  const signIn = form.status === "refused" ? form.signIn : undefined;
  return (
    <UnsavedTexts
      message={errorMessage(form)}
      // There is no button to press again, but a reload posts the same form.
      signIn={signIn && { href: signIn.href, text: t("sign-in.reload") }}
      texts={typedTexts(form.values)}
    />
  );
}

function errorMessage(form: RejectedForm): string {
  if (form.status === "refused") return form.message;
  return Object.values(form.fieldErrors)[0]?.message ?? "";
}
