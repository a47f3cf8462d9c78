using Pingshi.Shares;

namespace Pingshi.Settlement;

/// <summary>An invoice with what of it is paid.</summary>
public sealed record OpenInvoice(Id<Invoice> Id, long NetMinor, long GrossMinor, long PaidMinor);

/// <summary>A part of a receipt against an invoice.</summary>
public sealed record Matched(Id<Invoice> Invoice, long GrossMinor, long NetMinor);

/// <summary>A receipt against invoices, in the order they are named: each is filled before the next.</summary>
public static class Matching
{
    public static IReadOnlyList<Matched> Of(long receipt, IEnumerable<OpenInvoice> invoices)
    {
        List<Matched> matched = [];
        foreach (var invoice in invoices)
        {
            var part = Math.Min(receipt, invoice.GrossMinor - invoice.PaidMinor);
            if (part > 0)
            {
                matched.Add(new(invoice.Id, part, NetOf(invoice, invoice.PaidMinor + part) - NetOf(invoice, invoice.PaidMinor)));
                receipt -= part;
            }
        }
        return matched;
    }

    /// <summary>The receipt's net, once every cent of it is matched.</summary>
    public static long? NetOf(long receipt, IReadOnlyCollection<(long Gross, long Net)> matches) => matches.Sum(m => m.Gross) == receipt ? matches.Sum(m => m.Net) : null;

    /// <summary>The net of what is paid up to there: so the nets of all payments sum to the invoice's, however it is paid.</summary>
    private static long NetOf(OpenInvoice invoice, long paid) => Money.FromMinor(paid, Currency.Cny).Times(invoice.NetMinor, invoice.GrossMinor).Minor;
}
