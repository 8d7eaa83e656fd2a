import { decodedText } from '../table-text.ts';

/** A button that opens a text file from the device and answers what stands in it. */
export function FileText({
  label,
  onText,
}: {
  readonly label: string;
  readonly onText: (text: string, name: string) => void;
}) {
  return (
    <label className="ll-button ll-file">
      <span>{label}</span>
      <input
        type="file"
        accept=".csv,.txt,.tsv,text/csv,text/plain"
        onChange={(event) => {
          const input = event.target;
          const [file] = input.files ?? [];
          if (!file) return;
          void file.arrayBuffer().then((bytes) => {
            // The same file may be opened once more after it was changed.
            input.value = '';
            onText(decodedText(bytes), file.name);
          });
        }}
      />
    </label>
  );
}
