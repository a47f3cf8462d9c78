using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Pingshi.Commitments;
using Pingshi.Host;
using Pingshi.Platform.Access;
using Pingshi.Platform.Data;
using Pingshi.Platform.Identity;
using Pingshi.Platform.Web;
using Pingshi.Platform.Words;

namespace Pingshi.Tests.Commitments;

public class CommitmentTests
{
    private static readonly Scope Job = Scope.System("test", Instant.FromUtc(2026, 11, 23, 4, 0));
    private static readonly Instant Due = Job.Now + Duration.FromDays(2);

    [Fact]
    public void A_promise_is_open_until_its_moment_and_overdue_after_it()
    {
        var promise = Promise();
        Assert.Equal(CommitmentState.Open, ListCommitments.StateOf(promise, Due));
        Assert.Equal(CommitmentState.Overdue, ListCommitments.StateOf(promise, Due + Duration.FromSeconds(1)));
    }

    [Fact]
    public void A_promise_kept_after_its_moment_stays_late()
    {
        var promise = Promise();
        promise.DoneAt = Due;
        Assert.Equal(CommitmentState.Kept, ListCommitments.StateOf(promise, Due + Duration.FromDays(9)));
        promise.DoneAt = Due + Duration.FromSeconds(1);
        Assert.Equal(CommitmentState.KeptLate, ListCommitments.StateOf(promise, Due + Duration.FromDays(9)));
    }

    [Fact]
    public void A_promise_that_fell_away_is_never_overdue()
    {
        var promise = Promise();
        promise.DroppedAt = Due + Duration.FromDays(1);
        Assert.Equal(CommitmentState.Dropped, ListCommitments.StateOf(promise, Due + Duration.FromDays(9)));
    }

    [Fact]
    public void A_title_is_said_in_the_readers_language()
    {
        var kinds = new CommitmentKinds([new("test.due", new("截止：{0}", "Due: {0}"))]);
        Assert.Equal("截止：政务云", kinds.TitleOf(Promise(), ReaderOf(Language.Chinese)));
        Assert.Equal("Due: 政务云", kinds.TitleOf(Promise(), ReaderOf(Language.English)));
    }

    [Fact]
    public void A_kind_that_no_module_declares_any_more_is_named_by_its_key() =>
        Assert.Equal("test.due 政务云", new CommitmentKinds([]).TitleOf(Promise(), ReaderOf(Language.Chinese)));

    [Fact]
    public void Kinds_are_found_by_the_words_of_their_title_in_the_readers_language()
    {
        var kinds = new CommitmentKinds([new("a", new("投标截止：{0}", "Bids close: {0}")), new("b", new("应答：{0}", "Answer: {0}"))]);
        Assert.Equal(["a"], kinds.Named("bids", ReaderOf(Language.English)));
        Assert.Empty(kinds.Named("bids", ReaderOf(Language.Chinese)));
        Assert.Equal(["b"], kinds.Named("应答", ReaderOf(Language.Chinese)));
    }

    [Fact]
    public void Every_kind_that_the_code_declares_is_on_the_list()
    {
        using var app = WebHost.Build(new(Path.GetTempPath(), null, "http://127.0.0.1:0"));
        var listed = app.Services.GetServices<CommitmentKind>().ToHashSet();
        var declared = typeof(Commitment).Assembly.GetTypes()
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(f => f.FieldType == typeof(CommitmentKind)).Select(f => (CommitmentKind)f.GetValue(null)!).ToList();
        Assert.NotEmpty(declared);
        Assert.DoesNotContain(declared, k => !listed.Contains(k));
    }

    [Fact]
    public void A_calendar_carries_the_moment_in_UTC_and_a_provisional_day_as_tentative()
    {
        var id = Job.NewId<Commitment>().Value;
        var text = CommitmentCalendar.Write(
        [
            new(id, "投标截止：政务云; 一期, 二期", "我欠的", "https://p.example/engagements/1", Due, false, 3),
            new(Job.NewId<Commitment>().Value, "应答", "欠我的", "https://p.example/engagements/1", Due, true, 1),
        ], Job.Now).ReplaceLineEndings("\n").Replace("\n ", "", StringComparison.Ordinal);
        Assert.Contains($"UID:{id}@pingshi", text, StringComparison.Ordinal);
        Assert.Contains("DTSTART:20261125T040000Z", text, StringComparison.Ordinal);
        Assert.Contains("DTSTAMP:20261123T040000Z", text, StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:2", text, StringComparison.Ordinal);
        Assert.Contains(@"SUMMARY:投标截止：政务云\; 一期\, 二期", text, StringComparison.Ordinal);
        Assert.Single(text.Split("STATUS:TENTATIVE").Skip(1));
        Assert.Single(text.Split("STATUS:CONFIRMED").Skip(1));
    }

    private static Reader ReaderOf(Language language)
    {
        var reader = new Reader();
        reader.Be(language, DateTimeZoneProviders.Tzdb["Asia/Shanghai"], Job.Now);
        return reader;
    }

    private static Commitment Promise() => new()
    {
        Id = Job.NewId<Commitment>(), Kind = "test.due", Arguments = ["政务云"], Link = "/", OwedBy = Job.NewId<Organization>(), OwedTo = Job.NewId<Organization>(),
        SourceId = Job.NewId<Commitment>().Value, DueAt = Due,
    };
}
