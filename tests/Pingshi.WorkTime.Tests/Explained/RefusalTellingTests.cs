namespace Pingshi.WorkTime;

public sealed class RefusalTellingTests
{
    public static TheoryData<string> Codes => [.. WorkTimeCodes.All];

    [Theory, MemberData(nameof(Codes))]
    public void Every_code_has_words_in_both_languages_in_which_no_place_stays_open(string code)
    {
        var words = new WorkTimeException(code, "一", "b", "3").Explain();
        Assert.DoesNotContain('{', words.Chinese + words.English);
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", words.Chinese.Replace("一", "", StringComparison.Ordinal));
        Assert.DoesNotMatch(@"\p{IsCJKUnifiedIdeographs}", words.English.Replace("一", "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_fault_names_its_event() => Assert.Equal("event 3: nothing is paused that could resume", new ClockFault(WorkTimeCodes.ClockNotPaused, 3).Explain().English);
}
