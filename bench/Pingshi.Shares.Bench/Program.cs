using System.Diagnostics;
using Pingshi.Shares.Rules;
using Pingshi.Shares.Splits;

// Splits per second on one core by a rule of four steps among three parties: median, best and worst of nine rounds after three to warm up.
const int Rounds = 9;
const int Splits = 1_000_000;
var splitter = new Splitter(SplitRule.Read("""
    {"rule":"bench","version":1,"currency":"CNY","holder":"lead","valid":{"from":"2026-01-01"},
     "parties":[{"id":"lead","role":"lead"},{"id":"tech","role":"technology"},{"id":"channel","role":"channel"}],
     "steps":[{"id":"room","kind":"cost","to":"tech","cost":"room"},
              {"id":"floor","kind":"floor","to":"tech","percent":"12%"},
              {"id":"share","kind":"percent","to":"channel","of":"net","percent":"6.5%"},
              {"id":"rest","kind":"remainder","to":{"lead":4,"tech":1,"channel":1}}]}
    """).Sound());
var (totals, legs, costs, rates) = (new StepTotals[4], new long[splitter.Legs.Count], new long[1], new List<double>(Rounds));
var (check, allocated) = (0L, 0L);
for (var round = -3; round < Rounds; round++)
{
    Array.Clear(totals);
    var (before, started) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
    for (var i = 0; i < Splits; i++)
    {
        var net = 1_000_000 + (i * 7_919L % 50_000_000);
        costs[0] = net / 20;
        splitter.Run(new SplitFigures { Gross = net + (net * 6 / 100), Net = net, Costs = costs }, totals, legs);
        check += legs[0];
    }

    var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
    if (round >= 0)
    {
        rates.Add(Splits / seconds);
        allocated += GC.GetAllocatedBytesForCurrentThread() - before;
    }
}

rates.Sort();
Console.WriteLine($"{rates[Rounds / 2]:N0} splits/s (from {rates[0]:N0} to {rates[^1]:N0}), {allocated} bytes allocated, check {check}");
