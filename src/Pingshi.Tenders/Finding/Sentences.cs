namespace Pingshi.Tenders.Finding;

/// <summary>Cuts running text into sentences.</summary>
internal static class Sentences
{
    public static IEnumerable<(int Start, int End)> Of(string text)
    {
        var start = 0;
        for (var index = 0; index < text.Length; index++)
        {
            var ends = text[index] is '。' or '！' or '？' or '；' or '\n'
                || (text[index] is '.' or '!' or '?' or ';' && (index + 1 == text.Length || (char.IsWhiteSpace(text[index + 1]) && index > 1 && !char.IsUpper(text[index - 1]))));
            if (ends || index + 1 == text.Length)
            {
                var end = index + 1;
                while (start < end && char.IsWhiteSpace(text[start]))
                {
                    start++;
                }

                var last = end;
                while (last > start && char.IsWhiteSpace(text[last - 1]))
                {
                    last--;
                }

                if (last > start)
                {
                    yield return (start, last);
                }

                start = end;
            }
        }
    }
}
