import Care
import Kernel

/// Which requests are late and which cannot wait, as conditions on `request r`: what ``Care/Request/isLate(_:under:today:)`` and
/// ``Care/Request/cannotWait(_:under:today:)`` say of each, so that tab, order and count of the work list ask the same. A test compares
/// both over requests and referrals of every kind.
struct WorkListDue {
  let rule: ReferralParameters.Rule
  let today: Day

  /// A day by which somebody was to act has passed.
  var isLate: SQL {
    """
    (r.follow_up < \(today) OR EXISTS (SELECT 1 FROM referral f WHERE f.request = r.id AND (\(isReferralLate(endOf: today)))))
    """
  }

  /// Somebody is to act now, late or not. Priorities and answers of reporters are asked apart.
  var isPressing: SQL {
    """
    (r.state = 'new' OR r.follow_up <= \(today) OR EXISTS (SELECT 1 FROM referral f WHERE f.request = r.id
      AND (f.state = 'questioned' OR f.state IN ('declined', 'expired') AND \(Self.isUnanswered)
        OR \(isReferralLate(endOf: today.adding(days: 1))))))
    """
  }

  /// On `referral f`. One line for each stage in which somebody has to act, with the days of ``Care/Referral/turn(under:among:)``.
  /// - Parameter check: the day on which what was to be asked of her by the day before is late.
  private func isReferralLate(endOf check: Day) -> SQL {
    let helped = check.adding(days: -rule[.helped])
    return """
      f.state IN ('sent', 'seen') AND f.due < \(today) AND \(Self.isOpenElsewhere)
      OR f.state = 'questioned' AND f.due < \(today)
      OR f.state = 'proposed' AND f.changed_at < \(since(.ask)) AND \(isItsTurn(.ask))
      OR f.state = 'agreed' AND f.changed_at < \(since(.send)) AND \(isItsTurn(.send))
      OR f.state IN ('declined', 'expired') AND f.changed_at < \(since(.again)) AND \(Self.isUnanswered)
      OR f.state = 'advised' AND f.changed_at < \(since(.advice)) AND \(Self.isUnanswered)
      OR f.state = 'accepted' AND (f.day < \(today) OR f.day IS NULL AND f.changed_at < \(since(.contact)))
      OR f.state = 'waiting' AND (f.day < \(today) OR f.day IS NULL AND f.changed_at < \(since(.waiting)))
      OR f.state = 'contacted' AND f.handed_over IS NOT NULL AND f.helped IS NULL AND f.handed_over < \(helped)
      OR f.state = 'contacted' AND (f.handed_over IS NULL OR f.helped IS NOT NULL) AND f.day < \(today.adding(days: -rule[.start]))
      OR f.state = 'help-started' AND f.helped IS NULL AND f.day < \(helped)
      """
  }

  /// What last changed before this moment has had its days.
  private func since(_ length: ReferralParameters.Length) -> Instant { today.adding(days: -rule[length]).startInBrussels }

  /// Of services that are asked the same, nobody helps yet, and in an order all before this one said no or nothing, long enough ago.
  private func isItsTurn(_ length: ReferralParameters.Length) -> SQL {
    """
    NOT EXISTS (SELECT 1 FROM referral o JOIN referral_plan p ON p.id = o.plan WHERE o.plan = f.plan AND o.id <> f.id
      AND (o.state IN ('accepted', 'contacted', 'help-started', 'ended') OR p.is_ordered = 1 AND o.place < f.place
        AND (o.state NOT IN ('declined', 'withdrawn', 'expired', 'advised', 'considered') OR o.changed_at >= \(since(length)))))
    """
  }

  /// Nobody else who was asked the same said yes.
  private static let isOpenElsewhere: SQL = """
    NOT EXISTS (SELECT 1 FROM referral o WHERE o.plan = f.plan AND o.state IN ('accepted', 'contacted', 'help-started', 'ended'))
    """

  /// Nothing was prepared since it came back, and nobody who was asked the same is under way.
  private static let isUnanswered: SQL = """
    NOT EXISTS (SELECT 1 FROM referral o WHERE o.request = f.request AND o.created_at > f.changed_at AND o.state <> 'withdrawn')
      AND NOT EXISTS (SELECT 1 FROM referral o WHERE o.plan = f.plan
        AND o.state IN ('sent', 'seen', 'questioned', 'accepted', 'waiting', 'contacted', 'help-started', 'ended'))
    """
}
