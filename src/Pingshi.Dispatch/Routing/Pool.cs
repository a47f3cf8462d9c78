namespace Pingshi.Dispatch.Routing;

/// <summary>Customers that are in no route, in the order in which they are put back.</summary>
internal sealed class Pool(Ground ground)
{
    private readonly int[] _customers = new int[ground.Count];
    private readonly int[] _keys = new int[ground.Count];

    public int Count { get; private set; }

    public Span<int> Customers => _customers.AsSpan(0, Count);

    public void Add(int customer) => _customers[Count++] = customer;

    public void Set(ReadOnlySpan<int> customers)
    {
        customers.CopyTo(_customers);
        Count = customers.Length;
    }

    /// <summary>Orders by one of the ways of Christiaens and Vanden Berghe (2020), in their proportions: 4 chance, 4 demand, 2 far, 1 near, 2 each by window.</summary>
    public void Sort(Chance chance)
    {
        var way = chance.Below(17);
        for (var k = 0; k < Count; k++)
        {
            var customer = _customers[k];
            _keys[k] = way switch
            {
                < 4 => chance.Below(int.MaxValue),
                < 8 => -ground.Demand[customer],
                < 10 => -ground.Distance[customer],
                < 11 => ground.Distance[customer],
                < 13 => ground.Due[customer] - ground.Ready[customer],
                < 15 => ground.Ready[customer],
                _ => -ground.Due[customer],
            };
        }
        for (var k = 1; k < Count; k++)
        {
            var (key, customer, to) = (_keys[k], _customers[k], k);
            for (; to > 0 && _keys[to - 1] > key; to--)
            {
                (_keys[to], _customers[to]) = (_keys[to - 1], _customers[to - 1]);
            }
            (_keys[to], _customers[to]) = (key, customer);
        }
    }
}
