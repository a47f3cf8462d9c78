using System.Text.RegularExpressions;

namespace Pingshi.Tenders.Finding;

/// <summary>
/// Reads whether a consortium, a subcontract or a large enterprise is admitted. A sentence about what holds if something
/// were so states nothing about this procurement.
/// </summary>
internal static partial class Admissions
{
    public static bool? Consortium(string text) =>
        OfSentence(text, ConsortiumWords(), sentence =>
            ConsortiumBarred().IsMatch(sentence) ? false
            : ConsortiumAdmitted().IsMatch(sentence) && !Condition().IsMatch(sentence) ? true
            : null);

    public static bool? Subcontract(string text) =>
        OfSentence(CoreBarred().Replace(text, ""), SubcontractWords(), sentence =>
            ToOthers().IsMatch(sentence) ? null
            : SubcontractBarred().IsMatch(sentence) ? false
            : SubcontractAdmitted().IsMatch(sentence) && !Condition().IsMatch(sentence) ? true
            : null);

    public static bool? SmeOnly(string text) =>
        OfSentence(text, SmeWords(), sentence =>
            NotSmeOnly().IsMatch(sentence) ? false
            : Condition().IsMatch(sentence) ? null
            : OwnSmeOnly().IsMatch(sentence) ? true
            : null);

    private static bool? OfSentence(string text, Regex words, Func<string, bool?> read) =>
        words.IsMatch(text)
            ? text.Split(['。', '；', ';', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(sentence => words.IsMatch(sentence)).Select(read).FirstOrDefault(found => found is not null)
            : null;

    [GeneratedRegex("联合体|joint venture|consorti(?:um|a)|teaming", RegexOptions.IgnoreCase)]
    private static partial Regex ConsortiumWords();

    [GeneratedRegex(@"不(?:接受|允许|得采用|采用|得以)[）)]?\s*(?:接受)?[^。；，的]{0,8}联合体|联合体[^。；，]{0,8}(?:不接受|不允许|不得(?:参|投)|[：:]\s*[■☑√]?\s*(?:否|不))|非联合体|(?:joint ventures?|consorti(?:um|a)s?|teaming)[^.]{0,30}(?:(?:will|shall|is|are) not (?:be )?(?:allowed|permitted|accepted)|prohibited)", RegexOptions.IgnoreCase)]
    private static partial Regex ConsortiumBarred();

    [GeneratedRegex(@"(?<!是否)(?:接受|允许)[^。；，不]{0,6}联合体|联合体[^。；，不]{0,8}[：:]\s*[■☑√]?\s*(?:是|接受|允许)|(?:joint ventures?|consorti(?:um|a)s?)[^.]{0,40}(?:(?:will|shall|is|are|may) (?:be )?(?:allowed|permitted|accepted|welcome|bid|submit))", RegexOptions.IgnoreCase)]
    private static partial Regex ConsortiumAdmitted();

    [GeneratedRegex("分包|subcontract", RegexOptions.IgnoreCase)]
    private static partial Regex SubcontractWords();

    /// <summary>Who may not pass it on to whom, or not a second time: nothing about the first step.</summary>
    [GeneratedRegex("分包给|再次分包|再分包|大中型|分包意向|预留")]
    private static partial Regex ToOthers();

    /// <summary>That the core of the work stays with the contractor says nothing of the rest.</summary>
    [GeneratedRegex("(?<!非)(?:主体|核心|关键)[^。；，]{0,16}(?:不得|不允许|禁止|不能|严禁)[^。；，]{0,6}分包|(?:不得|不允许|禁止|不能|严禁)[^。；，]{0,8}(?<!非)(?:主体|核心|关键)[^。；，]{0,16}分包")]
    private static partial Regex CoreBarred();

    [GeneratedRegex(@"(?:不允许|不得|禁止|严禁|不接受|不)[^。；，]{0,8}分包|分包[^。；，]{0,10}(?:[：:]\s*[■☑√]?\s*(?:否|不)|不允许|[■☑√]\s*(?:不|否))|subcontract\w*[^.]{0,30}(?:(?:will|shall|is|are) not (?:be )?(?:allowed|permitted|accepted)|prohibited)", RegexOptions.IgnoreCase)]
    private static partial Regex SubcontractBarred();

    [GeneratedRegex(@"(?<!是否)(?:允许|可以?)[^。；，不]{0,8}分包|分包[^。；，不]{0,10}(?:[：:]\s*[■☑√]?\s*(?:是|允许)|[■☑√]\s*(?:是|允许))|subcontract\w*[^.]{0,20}(?:may be (?:used|proposed)|(?:will|shall|is|are) (?:be )?(?:allowed|permitted))", RegexOptions.IgnoreCase)]
    private static partial Regex SubcontractAdmitted();

    [GeneratedRegex("(?:面向|针对).{0,14}(?:中小|小微|小型|中、小)|set[- ]aside", RegexOptions.IgnoreCase)]
    private static partial Regex SmeWords();

    [GeneratedRegex("(?:本|该)(?:项目|次|包)[^。；，]{0,4}(?:非|不)(?:属于|是)?专门面向")]
    private static partial Regex NotSmeOnly();

    [GeneratedRegex("(?:本|该)?(?:项目|次|包|采购|标段)[^。；，]{0,10}(?:专门|仅|只)(?:面向|针对).{0,14}(?:中小|小微|小型|中、小)|^(?:[^：:]{0,6}[：:])?\\s*(?:[■☑√]\\s*)?(?:专门|仅|只)面向.{0,10}(?:中小|小微)|(?:total|100%|exclusively|entirely)[^.]{0,20}set[- ]aside for small", RegexOptions.IgnoreCase)]
    private static partial Regex OwnSmeOnly();

    [GeneratedRegex("^[^，]{0,4}(?:如|若|对于|当)|如果|如本项目|如接受|规定.{0,6}(?:接受|允许)|是否.{0,20}见|预留|full and open|(?:接受|允许)[^，]{0,18}的[，,]|^\\s*if\\b", RegexOptions.IgnoreCase)]
    private static partial Regex Condition();
}
