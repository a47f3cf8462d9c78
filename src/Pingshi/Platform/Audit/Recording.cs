using System.Security.Cryptography;

namespace Pingshi.Platform.Audit;

/// <summary>How a handler leaves its trace: in the same context, and so in the same transaction, as the change.</summary>
public static class Recording
{
    extension(AppDb db)
    {
        /// <param name="act">The act's name, module first: <c>needs.freeze-revision</c>.</param>
        /// <param name="subject">The row it concerns.</param>
        /// <param name="values">What the entry should let a reader see, by name; stored beside the log, digested in it.</param>
        public void Record(string act, (string Kind, Guid Id)? subject = null, EngagementId? engagement = null, params IEnumerable<(string Name, string? Value)> values) =>
            db.Record(act, Outcome.Done, subject, engagement, values);

        public void Record(string act, Outcome outcome, (string Kind, Guid Id)? subject, EngagementId? engagement, IEnumerable<(string Name, string? Value)> values)
        {
            var id = db.Scope.NewId<AuditEntry>();
            List<AuditValue> kept = [.. values.Where(v => v.Value is not null).Select(v => new AuditValue
            {
                EntryId = id, Name = v.Name, Salt = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), Value = v.Value,
            })];
            db.Add(AuditEntry.Of(db.Scope, act, outcome, engagement, subject, kept, id));
            db.Add(new UnsealedEntry { EntryId = id });
            db.AddRange(kept);
        }
    }

    extension<T>(Id<T> id)
    {
        /// <summary>This id as the subject of an audit entry.</summary>
        public (string Kind, Guid Id) Subject => (typeof(T).Name, id.Value);
    }
}
