using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Pingshi.Platform.Web;

/// <summary>Who reads: the language, zone and moment in which texts, times and amounts are put.</summary>
public sealed class Reader
{
    public Language Language { get; private set; }
    public DateTimeZone Zone { get; private set; } = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
    public Instant Now { get; private set; }

    public CultureInfo Culture => Language.Culture;

    public void Be(Language language, DateTimeZone zone, Instant now) => (Language, Zone, Now) = (language, zone, now);

    public string Say(Text text, params IReadOnlyList<object> arguments) => arguments.Count == 0
        ? text.In(Language)
        : string.Format(Culture, text.In(Language), [.. arguments.Select(Put)]);

    public string Say(Reason reason) => Say(reason.Rule.Text, reason.Arguments);

    /// <summary>A moment in the reader's zone, to the minute.</summary>
    public string Say(Instant moment) =>
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Format(moment.InZone(Zone).LocalDateTime);

    /// <summary>Several words in a row, separated as the language does it.</summary>
    public string List(IEnumerable<string> words) => string.Join(Language == Language.Chinese ? "、" : ", ", words);

    public string Say(LocalDate date) => LocalDatePattern.Iso.Format(date);

    /// <summary>How far a moment lies from now, in words.</summary>
    public string Distance(Instant moment)
    {
        var span = moment - Now;
        var (count, unit) = Largest(span < Duration.Zero ? -span : span);
        var words = count == 0 ? JustNow : span < Duration.Zero ? Past(unit, count == 1) : Coming(unit, count == 1);
        return Say(words, count);
    }

    private object Put(object argument) => argument switch
    {
        Text text => Say(text),
        Instant moment => Say(moment),
        LocalDate date => Say(date),
        Role role => Say(AccessWords.Of(role)),
        Side side => Say(AccessWords.Of(side)),
        _ => argument,
    };

    private static (long Count, char Unit) Largest(Duration span) => span switch
    {
        _ when span.TotalDays >= 1 => ((long)span.TotalDays, 'd'),
        _ when span.TotalHours >= 1 => ((long)span.TotalHours, 'h'),
        _ => ((long)span.TotalMinutes, 'm'),
    };

    private static readonly Text JustNow = new("刚刚", "now");

    private static Text Past(char unit, bool isOne) => unit switch
    {
        'd' => new("{0} 天前", isOne ? "{0} day ago" : "{0} days ago"),
        'h' => new("{0} 小时前", isOne ? "{0} hour ago" : "{0} hours ago"),
        _ => new("{0} 分钟前", isOne ? "{0} minute ago" : "{0} minutes ago"),
    };

    private static Text Coming(char unit, bool isOne) => unit switch
    {
        'd' => new("还有 {0} 天", isOne ? "in {0} day" : "in {0} days"),
        'h' => new("还有 {0} 小时", isOne ? "in {0} hour" : "in {0} hours"),
        _ => new("还有 {0} 分钟", isOne ? "in {0} minute" : "in {0} minutes"),
    };
}
