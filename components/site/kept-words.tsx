import { useTranslations } from "next-intl";
import { TextArea } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";

type Props = {
  /** Why it was not kept. */
  message: string;
  texts: string[];
};

/** What somebody typed in a form that has no place on the page any more: to be copied. */
export function KeptWords({ message, texts }: Props) {
  const t = useTranslations("site.kept");
  return (
    <div className="grid gap-5">
      <Notice tone="danger" role="alert" tabIndex={-1}>
        {message}
      </Notice>
      {texts.map((text, at) => (
        <TextArea
          // biome-ignore lint/suspicious/noArrayIndexKey: they never change
          key={at}
          name={`kept-${at}`}
          label={texts.length > 1 ? t("one-of", { number: at + 1 }) : t("words")}
          rows={Math.min(12, 2 + Math.ceil(text.length / 60))}
          readOnly
          defaultValue={text}
        />
      ))}
    </div>
  );
}
