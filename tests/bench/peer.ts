import numbers from '@microsoft/recognizers-text-number';
import units from '@microsoft/recognizers-text-number-with-unit';

/** The only package of npm that reads French numbers with their units, asked for its four models. */
export function peerOn(text: string): () => number {
  const { French } = numbers.Culture;
  return () =>
    [
      numbers.recognizeNumber(text, French),
      numbers.recognizePercentage(text, French),
      units.recognizeCurrency(text, French),
      units.recognizeDimension(text, French),
    ].reduce((sum, found) => sum + found.length, 0);
}
