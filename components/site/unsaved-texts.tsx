import { TextArea } from "@/components/ui/form/field";
import { SignInTab } from "@/components/ui/form/sign-in-tab";
import { Notice } from "@/components/ui/notice";
import type { SignInLink } from "@/lib/kernel/outcome";
import { useTranslations } from "@/lib/platform/i18n/translations";

type Props = {
  /** Why they were not saved. */
  message: string;
  signIn?: SignInLink | undefined;
  texts: string[];
};

/** Texts typed into a form that is no longer on the page, to be copied. */
export function UnsavedTexts({ message, signIn, texts }: Props) {
  const t = useTranslations("site.kept");
  return (
    <div className="grid gap-5">
      <Notice tone="danger" role="alert" tabIndex={-1}>
        <p>{message}</p>
        {signIn && <SignInTab signIn={signIn} />}
      </Notice>
      {texts.map((text, at) => (
        <TextArea
          // biome-ignore lint/suspicious/noArrayIndexKey: they never change
          key={at}
          name={`unsaved-${at}`}
          label={texts.length > 1 ? t("one-of", { number: at + 1 }) : t("words")}
          rows={Math.min(12, 2 + Math.ceil(text.length / 60))}
          readOnly
          defaultValue={text}
        />
      ))}
    </div>
  );
}
