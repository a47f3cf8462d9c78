using Pingshi.Shares.Rules;

namespace Pingshi.Shares.Splits;

/// <summary>Says where every cent of a split came from, in Chinese and English.</summary>
public static class Explanation
{
    /// <summary>The tree: the receipt, its tax, each step with what it gave to whom, and what waits.</summary>
    /// <param name="result">A split.</param>
    public static ExplanationNode Of(SplitResult result)
    {
        var (receipt, rule) = (result.Receipt, result.Rule);
        List<ExplanationNode> children = [.. Tax(result), .. result.Steps.Select(Step), .. Suspense(result)];
        return new ExplanationNode(
            new Words(
                $"收款 {receipt.Id}：{receipt.Gross}，按规则 {rule} 分账（{rule.Digest}）",
                $"Receipt {receipt.Id}: {receipt.Gross}, split by {rule} ({rule.Digest})"),
            receipt.Gross,
            children);
    }

    /// <summary>What a movement changed, leg by leg, against what the original split gave.</summary>
    /// <param name="original">The split.</param>
    /// <param name="movement">What happened to it.</param>
    public static ExplanationNode Of(SplitResult original, Movement movement)
    {
        var total = Money.Sum(movement.Legs.Select(l => l.Amount), original.Receipt.Gross.Currency);
        var kind = movement.Kind switch
        {
            MovementKind.Refund => new Words("退款", "Refund"),
            MovementKind.Clawback => new Words("追回", "Clawback"),
            MovementKind.Release => new Words("释放质保金", "Release"),
        };
        return new ExplanationNode(
            new Words(
                $"{kind.Chinese} {movement.Reference}：{total}，按收款 {original.Receipt.Id} 原分账（{original.Rule}，{movement.Digest}）的现存各份",
                $"{kind.English} {movement.Reference}: {total}, by what stands of the split of receipt {original.Receipt.Id} ({original.Rule}, {movement.Digest})"),
            total,
            [.. movement.Legs.Select(Move)]);
    }

    private static IEnumerable<ExplanationNode> Tax(SplitResult result) =>
        from leg in result.Legs
        where leg.Leg.Purpose == LegPurpose.Tax
        let net = result.Receipt.Gross - leg.Amount
        select new ExplanationNode(
            new Words(
                $"税额：{result.Receipt.Gross} − {net}（不含税）= {leg.Amount} → {leg.Leg.Name}",
                $"Tax: {result.Receipt.Gross} − {net} (net) = {leg.Amount} → {leg.Leg.Name}"),
            leg.Amount,
            []);

    private static IEnumerable<ExplanationNode> Suspense(SplitResult result) =>
        from leg in result.Legs
        where leg.Leg.Purpose == LegPurpose.Suspense
        let why = SuspenseWords.Of(result.Stop.Reason)
        let at = result.StoppedAt
        select new ExplanationNode(
            new Words(
                $"挂账：{leg.Amount} → {leg.Leg.Name}，{(at is null ? "" : $"停在步骤 {at}：")}{why.Chinese}",
                $"Suspense: {leg.Amount} → {leg.Leg.Name}. {(at is null ? "" : $"Stopped at step {at}: ")}{why.English}"),
            leg.Amount,
            []);

    private static ExplanationNode Step(StepLine line)
    {
        var formula = StepFormula.Of(line);
        IEnumerable<ExplanationNode> parts = line.Parts.Select(part => Part(line, part));
        IEnumerable<ExplanationNode> moves = line.Moves.Select(Move);
        return new ExplanationNode(
            new Words(
                $"步骤 {line.Step.Id}：{formula.Chinese}；此前余额 {line.LeftBefore}，此后余额 {line.LeftAfter}",
                $"Step {line.Step.Id}: {formula.English}; left before {line.LeftBefore}, left after {line.LeftAfter}"),
            line.Amount,
            [.. parts, .. moves]);
    }

    private static ExplanationNode Part(StepLine line, Allotment part)
    {
        var weights = ((GivingStep)line.Step).To;
        var (weight, all) = (weights.First(w => w.Key == part.Key).Weight, weights.Sum(w => w.Weight));
        return new ExplanationNode(
            new Words(
                $"{part.Key} 权重 {weight}/{all}：{part.Amount}{(part.GotExtra ? "（含一个余数最大者所得的最小单位）" : "")}",
                $"{part.Key} by weight {weight}/{all}: {part.Amount}{(part.GotExtra ? " (with one odd unit for its large remainder)" : "")}"),
            part.Amount,
            []);
    }

    private static ExplanationNode Move(LegAmount move) => new(
        new Words($"→ {move.Leg.Name}（{Name(move.Leg.Purpose).Chinese}）{move.Amount}", $"→ {move.Leg.Name} ({Name(move.Leg.Purpose).English}) {move.Amount}"),
        move.Amount,
        []);

    private static Words Name(LegPurpose purpose) => purpose switch
    {
        LegPurpose.Share => new("份额", "share"),
        LegPurpose.Cost => new("成本", "cost"),
        LegPurpose.Retained => new("暂扣", "retained"),
        LegPurpose.Tax => new("税额", "tax"),
        LegPurpose.Suspense => new("挂账", "suspense"),
    };
}
