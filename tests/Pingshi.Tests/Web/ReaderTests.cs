using NodaTime;
using Pingshi.Platform;
using Pingshi.Platform.Web;
using Pingshi.Platform.Words;

namespace Pingshi.Tests.Web;

public class ReaderTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 4, 0);

    [Theory]
    [InlineData(0, "now", "刚刚")]
    [InlineData(-59, "now", "刚刚")]
    [InlineData(60, "in 1 minute", "还有 1 分钟")]
    [InlineData(-7200, "2 hours ago", "2 小时前")]
    [InlineData(86400, "in 1 day", "还有 1 天")]
    [InlineData(-259200, "3 days ago", "3 天前")]
    public void Says_how_far_a_moment_is(int seconds, string english, string chinese)
    {
        var moment = Now + Duration.FromSeconds(seconds);
        Assert.Equal(english, Of(Language.English).Distance(moment));
        Assert.Equal(chinese, Of(Language.Chinese).Distance(moment));
    }

    [Fact]
    public void Separates_words_as_the_language_does()
    {
        Assert.Equal("a, b", Of(Language.English).List(["a", "b"]));
        Assert.Equal("甲、乙", Of(Language.Chinese).List(["甲", "乙"]));
    }

    [Theory]
    [InlineData("2026-12-13T09:30")]
    [InlineData("2026-12-13T09:30:00")]
    public void Reads_a_local_time_with_and_without_seconds(string sent) =>
        Assert.Equal(new LocalDateTime(2026, 12, 13, 9, 30), Json.Read<LocalDateTime>($"\"{sent}\""));

    [Fact]
    public void Writes_a_local_time_to_its_last_digit()
    {
        var moment = new LocalDateTime(2026, 12, 13, 9, 30).PlusNanoseconds(1000);
        Assert.Equal(moment, Json.Read<LocalDateTime>(Json.Write(moment)));
    }

    private static Reader Of(Language language)
    {
        var reader = new Reader();
        reader.Be(language, DateTimeZone.Utc, Now);
        return reader;
    }
}
