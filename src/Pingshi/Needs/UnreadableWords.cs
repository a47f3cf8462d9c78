using System.Globalization;
using Pingshi.Tenders;

namespace Pingshi.Needs;

/// <summary>The words for every code by which the reading library refuses a document.</summary>
internal static class UnreadableWords
{
    private const long Megabyte = 1024 * 1024;

    private const string Prefix = "document.";

    private static readonly Dictionary<string, Rule> Rules = new Rule[]
    {
        new(Prefix + UnreadableCodes.Empty, 422, "文件是空的。", "The file is empty."),
        new(Prefix + UnreadableCodes.TooLarge, 413, "文件超过 {0} MB 的上限。请拆分。", "The file is larger than the limit of {0} MB. Split it."),
        new(Prefix + UnreadableCodes.TooManyPages, 413, "文件有 {0} 页，超过 {1} 页的上限。请拆分。", "The file has {0} pages, the limit is {1}. Split it."),
        new(Prefix + UnreadableCodes.UnpacksTooLarge, 413, "文件解压后超过 {0} MB 的上限，或压缩比可疑。", "The file unpacks to more than {0} MB, or suspiciously much for its size."),
        new(Prefix + UnreadableCodes.TooManyParts, 413, "文件内有 {0} 个部分，超过 {1} 个的上限。", "The file has {0} parts inside, the limit is {1}."),
        new(Prefix + UnreadableCodes.TooMuchText, 413, "文件的文字或嵌套超过上限（{0} 字）。请拆分。", "The file has more text or deeper nesting than the limit ({0} characters). Split it."),
        new(Prefix + UnreadableCodes.Encrypted, 422, "文件有密码。请去掉密码后再读。", "The file is locked by a password. Save it without one."),
        new(Prefix + UnreadableCodes.Scan, 422, "这是扫描件，{0} 页都没有文字。请索取文字版，或先做文字识别。", "This is a scan: its {0} pages hold pictures and no text. Ask for the text version, or run text recognition first."),
        new(Prefix + UnreadableCodes.Corrupt, 422, "文件不完整或已损坏。请重新获取一份。", "The file is cut off or damaged. Get it again."),
        new(Prefix + UnreadableCodes.UnknownType, 415, "不认识这种文件。可读：docx、文字版 pdf、xlsx、md、txt。", "This kind of file is not known. Readable are docx, pdf with text, xlsx, md and txt."),
        new(Prefix + UnreadableCodes.NoRequirements, 422, "文件能读，但没有找到需求条目。它可能是报价表、表格或信函。", "The file was read and holds no requirement. It may be a price sheet, a form or a letter."),
    }.ToDictionary(r => r.Code);

    public static Refusal Of(UnreadableDocumentException unreadable, string? field = null) =>
        new(Rules[Prefix + unreadable.Code].Because(field, [.. unreadable.Arguments.Select(a => Put(unreadable.Code, a))]));

    // The library tells sizes in bytes; people read megabytes.
    private static string Put(string code, string argument) => code is UnreadableCodes.TooLarge or UnreadableCodes.UnpacksTooLarge
        ? (long.Parse(argument, CultureInfo.InvariantCulture) / Megabyte).ToString(CultureInfo.InvariantCulture)
        : argument;
}
