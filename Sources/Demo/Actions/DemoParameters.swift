package import Care

/// What the invented world takes from the data files and from whoever fills a database with it.
package struct DemoParameters: Sendable {
  /// Of the text by which consent is explained.
  package let textVersion: String
  package let questionnaires: QuestionnaireLibrary
  package let portal: PortalParameters
  package let messages: MessageParameters
  /// The programme whose units the stories use; `nil`: none.
  package let programme: UnitProgramme?
  package let pathways: PathwayLibrary
  /// The hash of ``DemoWorld/password``, made once by the caller.
  package let passwordHash: String
  /// The hash of ``DemoWorld/password`` as a secret phrase.
  package let phraseHash: String
  /// By when who acts on a way through a programme, and the letters to doctors.
  package let episodes: EpisodeParameters
  package let episodeLetters: EpisodeLetters?
  /// Writes the letter that carries a link to a note.
  package let noteLetter: NoteLetter

  package init(
    textVersion: String, questionnaires: QuestionnaireLibrary, portal: PortalParameters, messages: MessageParameters = .none,
    programme: UnitProgramme? = nil, pathways: PathwayLibrary = .none, passwordHash: String, phraseHash: String,
    episodes: EpisodeParameters = .none, episodeLetters: EpisodeLetters? = nil,
    noteLetter: @escaping NoteLetter
  ) {
    self.textVersion = textVersion
    self.questionnaires = questionnaires
    self.portal = portal
    self.messages = messages
    self.programme = programme
    self.pathways = pathways
    self.passwordHash = passwordHash
    self.phraseHash = phraseHash
    self.episodes = episodes
    self.episodeLetters = episodeLetters
    self.noteLetter = noteLetter
  }
}
