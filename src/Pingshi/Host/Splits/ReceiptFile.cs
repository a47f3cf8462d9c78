using System.Globalization;
using Pingshi.Shares;
using Pingshi.Shares.Rules;
using Pingshi.Shares.Splits;

namespace Pingshi.Host.Splits;

/// <summary>One row that cannot be taken, and how to mend it.</summary>
internal sealed record RowError(int Line, string Column, Words Mend)
{
    public override string ToString() => $"第 {Line} 行 line {Line}, {Column}: {Mend}";
}

/// <summary>A receipt, or the reversal of one.</summary>
internal sealed record ReceiptRow(int Line, Receipt Receipt, string? RefundOf);

/// <summary>What a file of receipts holds; a bad row is named and the others are taken.</summary>
internal sealed record ReceiptFile(IReadOnlyList<ReceiptRow> Rows, IReadOnlyList<RowError> Errors)
{
    private const string CostColumn = "cost:";
    private const string GradeColumn = "grade:";
    private static readonly string[] Known = ["receipt", "date", "gross", "net", "vat", "currency", "refund_of"];

    public static ReceiptFile Read(TextReader text, SplitRule rule, CancellationToken ct)
    {
        List<ReceiptRow> rows = [];
        List<RowError> errors = [];
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        IReadOnlyList<string>? heads = null;
        foreach (var (line, cells) in CsvText.Rows(text))
        {
            ct.ThrowIfCancellationRequested();
            if (heads is null)
            {
                heads = Headings(cells);
                continue;
            }
            var row = new Cells(line, heads, cells, errors);
            if (row.Read(rule) is { } read)
            {
                if (!lines.TryAdd(read.Receipt.Id, line))
                {
                    row.Wrong("receipt", $"与第 {lines[read.Receipt.Id]} 行编号相同，请删去或改名。", $"line {lines[read.Receipt.Id]} has the same id: leave one out or rename it.");
                    continue;
                }
                rows.Add(read);
            }
        }
        SplitWords.Headings.Unless(heads is not null, null, "—");
        return new(rows, errors);
    }

    private static IReadOnlyList<string> Headings(IReadOnlyList<string> cells)
    {
        IReadOnlyList<string> heads = [.. cells.Select(c => c.TrimStart('\uFEFF').ToLowerInvariant())];
        var wrong = heads.Where(h => !Known.Contains(h) && !h.StartsWith(CostColumn, StringComparison.Ordinal) && !h.StartsWith(GradeColumn, StringComparison.Ordinal))
            .Concat(heads.CountBy(h => h).Where(h => h.Value > 1).Select(h => h.Key)).Concat(Known[..3].Except(heads)).ToList();
        SplitWords.Headings.Unless(wrong.Count == 0, null, string.Join(", ", wrong.Select(w => $"“{w}”")));
        return heads;
    }

    private sealed class Cells(int line, IReadOnlyList<string> heads, IReadOnlyList<string> cells, List<RowError> errors)
    {
        private readonly int _before = errors.Count;

        private string this[string column] => heads.Index().Where(h => h.Item == column && h.Index < cells.Count).Select(h => cells[h.Index]).FirstOrDefault() ?? "";

        public void Wrong(string column, string chinese, string english) => errors.Add(new(line, column, new(chinese, english)));

        public ReceiptRow? Read(SplitRule rule)
        {
            if (cells.Count > heads.Count)
            {
                Wrong("—", $"有 {cells.Count} 个单元格，表头只有 {heads.Count} 列，请检查多余的逗号。", $"{cells.Count} cells below {heads.Count} headings: look for a comma too many, or quote the cell.");
            }
            var id = this["receipt"];
            if (id.Length == 0)
            {
                Wrong("receipt", "缺少收款编号。", "the receipt's id is missing.");
            }
            var currency = CurrencyOf(rule);
            var gross = Amount("gross", currency, required: true);
            var refundOf = this["refund_of"] is { Length: > 0 } of ? of : null;
            if (refundOf is not null && gross is { Sign: >= 0 })
            {
                Wrong("gross", "退款行的金额应小于零。", "a refund's amount is below zero.");
            }
            var receipt = new Receipt(id, Day(), gross ?? default, Net(gross, currency))
            {
                Costs = Named(CostColumn).Select(c => (c.Name, Amount: Amount(c.Column, currency, required: false))).Where(c => c.Amount is { Sign: >= 0 } || Negative(c.Amount, CostColumn + c.Name))
                    .ToDictionary(c => c.Name, c => c.Amount!.Value, StringComparer.Ordinal),
                Grades = Named(GradeColumn).ToDictionary(g => g.Name, g => this[g.Column], StringComparer.Ordinal),
            };
            foreach (var (verdict, grade) in receipt.Grades)
            {
                KnownGrade(rule, verdict, grade);
            }
            return errors.Count == _before ? new(line, receipt, refundOf) : null;
        }

        private IEnumerable<(string Name, string Column)> Named(string prefix) =>
            heads.Where(h => h.StartsWith(prefix, StringComparison.Ordinal) && this[h].Length > 0).Select(h => (h[prefix.Length..], h));

        private bool Negative(Money? amount, string column)
        {
            if (amount is { Sign: < 0 })
            {
                Wrong(column, "成本不能小于零。", "a cost is not below zero.");
            }
            return false;
        }

        private void KnownGrade(SplitRule rule, string verdict, string grade)
        {
            var grades = rule.Steps.OfType<RetentionStep>().Where(s => s.Verdict == verdict).SelectMany(s => s.Release).Select(r => r.Grade).Distinct().ToList();
            if (grades.Count > 0 && !grades.Contains(grade))
            {
                var known = string.Join(", ", grades);
                Wrong(GradeColumn + verdict, $"规则中没有等级 {grade}，应为：{known}。", $"the rule has no grade {grade}: write one of {known}.");
            }
        }

        private Currency CurrencyOf(SplitRule rule)
        {
            var code = this["currency"];
            if (code.Length == 0 || Currency.TryOf(code, out var currency))
            {
                return code.Length == 0 ? rule.Currency : Currency.Of(code);
            }
            Wrong("currency", $"{code} 不是 ISO 4217 货币代码。", $"{code} is no currency code of ISO 4217.");
            return rule.Currency;
        }

        private DateOnly Day()
        {
            if (!DateOnly.TryParseExact(this["date"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                Wrong("date", $"“{this["date"]}” 不是日期，应如 2026-01-31。", $"“{this["date"]}” is no date such as 2026-01-31.");
            }
            return day;
        }

        private Money? Amount(string column, Currency currency, bool required)
        {
            var text = this[column];
            if (text.Length == 0 && !required)
            {
                return null;
            }
            if (Money.TryParse($"{text} {currency}", out var amount))
            {
                return amount;
            }
            Wrong(column, $"“{text}” 不是金额，应如 1200.50，最多 {currency.Exponent} 位小数，不带千分位。", $"“{text}” is no amount such as 1200.50 with at most {currency.Exponent} decimals and no thousands separators.");
            return null;
        }

        /// <summary>As stated, or from the gross by the rate; null where neither says: the receipt is not matched to invoices yet.</summary>
        private Money? Net(Money? gross, Currency currency)
        {
            var vat = this["vat"];
            if (vat.Length == 0)
            {
                return Amount("net", currency, required: false);
            }
            if (this["net"].Length > 0)
            {
                Wrong("vat", "net 与 vat 只填一个。", "fill in net or vat, not both.");
            }
            else if (!Percentage.TryParse(vat.EndsWith('%') ? vat : $"{vat}%", out var rate) || rate < Percentage.Zero || rate >= Percentage.Hundred)
            {
                Wrong("vat", $"“{vat}” 不是税率，应如 6%。", $"“{vat}” is no VAT rate such as 6%.");
            }
            else
            {
                return gross is { } amount ? TaxedAmount.FromGross(amount, VatRate.From(rate)).Net : null;
            }
            return null;
        }
    }
}
