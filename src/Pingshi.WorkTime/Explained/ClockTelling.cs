using NodaTime;

namespace Pingshi.WorkTime;

/// <summary>Words of clocks, and how a clock tells itself.</summary>
public static class ClockTelling
{
    /// <summary>What a clock counts towards, in words.</summary>
    /// <param name="target">The target.</param>
    public static Sentence Words(ClockTarget target) => target switch
    {
        ClockTarget.FirstResponse => new("首次响应", "first response"),
        ClockTarget.NextResponse => new("后续响应", "next response"),
        ClockTarget.EngineerAssigned => new("指定工程师", "engineer assigned"),
        ClockTarget.OnSiteArrival => new("到场", "on-site arrival"),
        ClockTarget.Restoration => new("恢复", "restoration"),
        ClockTarget.FirstResolution => new("首次解决", "first resolution"),
        ClockTarget.TotalResolution => new("最终解决", "total resolution"),
    };

    /// <summary>Where a clock stands, in words.</summary>
    /// <param name="state">The state.</param>
    public static Sentence Words(ClockState state) => state switch
    {
        ClockState.NotStarted => new("未开始", "not started"),
        ClockState.Running => new("进行中", "running"),
        ClockState.Paused => new("已暂停", "paused"),
        ClockState.Met => new("已履行", "met"),
        ClockState.Cancelled => new("已取消", "cancelled"),
    };

    /// <summary>What a stretch of a clock's life was, in words.</summary>
    /// <param name="phase">The phase.</param>
    public static Sentence Words(ClockPhase phase) => phase switch
    {
        ClockPhase.Running => new("计时", "running"),
        ClockPhase.Paused => new("暂停", "paused"),
        ClockPhase.Fulfilled => new("已履行待确认", "fulfilled, later reopened"),
    };

    /// <summary>How the clock was counted: its figures, then every span with its holder, and under each span that counts its days and windows.</summary>
    /// <param name="clock">The clock.</param>
    public static IReadOnlyList<Sentence> Explain(this Clock clock)
    {
        var zone = clock.Calendar.Calendar.Zone;
        return
        [
            Head(clock, zone), Figures(clock), .. clock.Spans.SelectMany(span => Told(span, clock.Calendar.Calendar)),
            .. clock.Shares.Select(Share), .. Disputed(clock),
        ];
    }

    private static Sentence Head(Clock clock, DateTimeZone zone)
    {
        var (target, state) = (Words(clock.Target), Words(clock.State));
        var (dueChinese, dueEnglish) = clock.Due is { } due
            ? ($"，应在 {Telling.Time(due, zone)} 前", $", due {Telling.Time(due, zone)}")
            : ("，暂无到期时刻", ", not due while it does not run");
        var (lateChinese, lateEnglish) = clock.IsBreached ? ("，已超时", ", breached") : ("", "");
        return Sentence.Of(
            $"{target.Chinese}：{state.Chinese}，{Telling.Time(clock.StartedAt, zone)} 开始{dueChinese}{lateChinese}；日历第 {clock.Calendar.Number} 版（{zone.Id}）{(clock.ProvisionalFrom is null ? "" : "，结果暂定：有的日子放假安排未公布")}",
            $"{target.English}: {state.English}, from {Telling.Time(clock.StartedAt, zone)}{dueEnglish}{lateEnglish}; calendar version {clock.Calendar.Number} ({zone.Id}){(clock.ProvisionalFrom is null ? "" : ", provisional: some of its days are not announced yet")}");
    }

    private static Sentence Figures(Clock clock)
    {
        var (allowed, elapsed, remaining) = (Telling.Length(clock.Allowed), Telling.Length(clock.Elapsed), Telling.Length(clock.Remaining));
        return Sentence.Of(
            $"时限 {allowed.Chinese}，已用 {elapsed.Chinese}，剩余 {remaining.Chinese}",
            $"target {allowed.English}, elapsed {elapsed.English}, remaining {remaining.English}");
    }

    private static IEnumerable<Sentence> Told(ClockSpan span, WorkCalendar calendar)
    {
        var (phase, worked, counted) = (Words(span.Phase), Telling.Length(span.Worked), span.Counts ? new Sentence("计入", "counts") : new("不计入", "does not count"));
        yield return Sentence.Of(
            $"{Telling.Time(span.From, calendar.Zone)} – {Telling.Time(span.To, calendar.Zone)}，事件 {span.Event}，{phase.Chinese}，由 {span.Holder} 持有：工作时间 {worked.Chinese}，{counted.Chinese}",
            $"{Telling.Time(span.From, calendar.Zone)} – {Telling.Time(span.To, calendar.Zone)}, event {span.Event}, {phase.English}, held by {span.Holder}: working time {worked.English}, {counted.English}");
        if (span.Counts)
        {
            foreach (var line in calendar.Explain(span.From, span.To).Lines)
            {
                yield return new("  " + line.Chinese, "  " + line.English);
            }
        }
    }

    private static Sentence Share(HolderShare share)
    {
        var (length, counted) = (Telling.Length(share.Length), Telling.Length(share.Counted));
        return Sentence.Of(
            $"{share.Holder} 共持有 {length.Chinese}，其中计入 {counted.Chinese}",
            $"{share.Holder} held it for {length.English}, of which {counted.English} counted");
    }

    private static IEnumerable<Sentence> Disputed(Clock clock) => clock.Contested.Select(pause => Sentence.Of(
        $"暂停（事件 {pause}）有争议，尚未裁定：这里按暂停成立计算", $"the pause of event {pause} is in dispute and not decided: here it stands"));
}
