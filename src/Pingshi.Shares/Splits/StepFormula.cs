using Pingshi.Shares.Rules;

namespace Pingshi.Shares.Splits;

/// <summary>What a step computed, with its figures, in one clause.</summary>
internal static class StepFormula
{
    public static Words Of(StepLine line) => line.Step switch
    {
        CostStep { Name: { } name } => new($"转付成本 {name} {line.Amount}", $"passes cost {name} through, {line.Amount}"),
        CostStep s => new($"转付成本 {Stated(line, s.Per).Chinese}", $"passes a cost through, {Stated(line, s.Per).English}"),
        FeeStep s => new($"固定费用 {Stated(line, s.Per).Chinese}", $"fixed fee, {Stated(line, s.Per).English}"),
        FloorStep { Amount: null } s => new(
            $"保底 {line.Input} × {s.Rate} = {Exact(line)}，取整 {line.Amount}", $"floor {line.Input} × {s.Rate} = {Exact(line)}, rounded {line.Amount}"),
        FloorStep => new($"保底 {line.Amount}", $"floor {line.Amount}"),
        PercentStep s => Percent(line, s),
        TiersStep s => Tiers(line, s),
        CapStep s => new(
            $"封顶 {s.Amount}{(line.Before.IsZero ? "" : $"，此前已计 {line.Before}")}，超出 {line.Amount} 退回余额",
            $"cap {s.Amount}{(line.Before.IsZero ? "" : $", {line.Before} counted before")}, {line.Amount} beyond it goes back"),
        RetentionStep s => new(
            $"质保暂扣 {line.Input} × {s.Rate} = {Exact(line)}，取整 {line.Amount}，待 {s.Verdict} 结论",
            $"retains {line.Input} × {s.Rate} = {Exact(line)}, rounded {line.Amount}, until the verdict {s.Verdict}"),
        RemainderStep => new(
            $"余额 {line.LeftBefore}{(line.Amount == line.LeftBefore ? "" : $" 连同已给的保底共 {line.Amount}")} 全部分配",
            $"divides the remainder {line.LeftBefore}{(line.Amount == line.LeftBefore ? "" : $", with floors already given {line.Amount}")}"),
        _ => throw new ArgumentOutOfRangeException(nameof(line), line.Step, "No kind of step."),
    };

    private static Words Percent(StepLine line, PercentStep s)
    {
        var (of, sum) = (Base(s.Of), Sum(line));
        return new Words(
            $"{of.Chinese} {line.Input} × {s.Rate} = {Exact(line)}，{Round(line).Chinese} {line.Amount}{sum.Chinese}",
            $"{of.English} {line.Input} × {s.Rate} = {Exact(line)}, {Round(line).English} {line.Amount}{sum.English}");
    }

    private static Words Tiers(StepLine line, TiersStep s)
    {
        var (of, sum) = (Base(s.Of), Sum(line));
        var tiers = string.Join(", ", s.Tiers.All.Select(t => $"> {Money.FromMinor(t.Above, line.Input.Currency)}: {t.Rate}"));
        var (zh, en) = s.Tiers.Mode switch
        {
            TierMode.Marginal => ("超额累进", "marginal"),
            TierMode.Whole => ("全额累进", "whole"),
        };
        return new Words(
            $"{of.Chinese} {line.Input} 按{zh}（{tiers}）= {Exact(line)}，{Round(line).Chinese} {line.Amount}{sum.Chinese}",
            $"{of.English} {line.Input} by {en} tiers ({tiers}) = {Exact(line)}, {Round(line).English} {line.Amount}{sum.English}");
    }

    private static Words Stated(StepLine line, Per per) => per == Per.Receipt
        ? new($"{line.Amount}", $"{line.Amount}")
        : new($"共 {line.Input}，此前已付 {line.Before}，本次 {line.Amount}", $"{line.Input} in all, {line.Before} paid before, now {line.Amount}");

    private static Words Sum(StepLine line) => line.Before.IsZero
        ? default(Words) with { Chinese = "", English = "" }
        : new($"（此前累计 {line.Before}）", $" (on {line.Before} before)");

    private static string Exact(StepLine line) => $"{line.Exact} × {ExactMath.Invariant(Money.FromMinor(1, line.Input.Currency).Amount)}";

    private static Words Round(StepLine line) => line.Rounding switch
    {
        Rounding.HalfUp => new("四舍五入为", "rounded half up to"),
        Rounding.HalfEven => new("四舍六入五成双为", "rounded half to even to"),
        Rounding.Down => new("舍去零头为", "rounded down to"),
        Rounding.Up => new("进位为", "rounded up to"),
    };

    private static Words Base(StepBase of) => of switch
    {
        StepBase.Gross => new("含税收款", "gross"),
        StepBase.Net => new("不含税收款", "net"),
        StepBase.Left => new("余额", "what is left"),
        StepBase.Margin => new("毛利", "margin"),
    };
}
