<?xml version="1.0" encoding="UTF-8"?>
<!-- Confidentiality clauses, in English. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:import href="contractor.xsl"/>

  <xsl:template name="clauses">
    <p><xsl:call-template name="firm-name"/> (“the Firm”) and <field name="Name of the partner" width="20"/> (“the Partner”) agree on how the Partner handles the information that the Firm hands over.</p>

    <heading level="3">Clause 1 (Secret Information)</heading>
    <list type="number">
      <item>Secret Information is what the Firm hands over or shows, such as drawings, data, specifications, samples and moulds, where it is marked secret, stands in the inventory, or was called secret and then confirmed in writing.</item>
      <item>It is not: what the Partner had before; what is public, or becomes so without fault of the Partner; what the Partner lawfully got from others without a duty of secrecy; what the Partner made without it.</item>
      <item>Both sides keep an inventory of it up to date and do not remove its marking.</item>
    </list>

    <heading level="3">Clause 2 (Purpose and disclosure)</heading>
    <p>The Partner uses Secret Information for the work ordered and for nothing else, and discloses it to nobody without the written consent of the Firm. Where the law demands disclosure the Partner tells the Firm beforehand as far as it may.</p>

    <heading level="3">Clause 3 (Who handles it)</heading>
    <list type="number">
      <item>The Partner lets only those officers and employees handle it who need to, and gives the Firm their names and departments in writing, also when they change.</item>
      <item>The Firm may verify that they are no more than necessary.</item>
      <item>The Partner binds them to the same duties, also after they leave.</item>
    </list>

    <heading level="3">Clause 4 (Keeping and records)</heading>
    <list type="number">
      <item>The Partner keeps it apart from other information, in locked containers or in folders that few can open.</item>
      <item>The Partner records when those who handle it used it.</item>
      <item>The Partner does not copy it without consent, keeps a register of copies, disposals and the like for a reasonable time, and tells the Firm of each where the Firm asks for it.</item>
    </list>

    <heading level="3">Clause 5 (Subcontracting)</heading>
    <p>Without the written consent of the Firm no work with Secret Information is subcontracted. Where it is, the Partner imposes the same duties and answers to the Firm for the subcontractor.</p>

    <heading level="3">Clause 6 (Incidents)</heading>
    <p>When the Partner notices a leak, loss or change of Secret Information, or the danger of one, it at once tells <xsl:apply-templates select="$paper/value[@key = 'report-to']" mode="write"/> at the Firm, limits the harm, keeps evidence, and reports cause and remedy in writing.</p>

    <heading level="3">Clause 7 (Reports and audit)</heading>
    <list type="number">
      <item>The Partner reports on how it handles Secret Information: <xsl:apply-templates select="$paper/value[@key = 'report-interval']" mode="write"><xsl:with-param name="width" select="10"/></xsl:apply-templates>.</item>
      <item>After notice the Firm may audit this, regularly or not. The Partner cooperates.</item>
    </list>

    <heading level="3">Clause 8 (Return and disposal)</heading>
    <p>When the contract ends, or when the Firm asks, the Partner promptly returns Secret Information with all copies, or disposes of it as the Firm directs so that it cannot be restored, and shows so in writing.</p>

    <heading level="3">Clause 9 (Damages)</heading>
    <p>The Partner makes good the damage that the Firm suffers from a breach. The Firm may demand that use or disclosure stop.</p>

    <heading level="3">Clause 10 (Term)</heading>
    <p>After the contract has ended these clauses bind for <xsl:apply-templates select="$paper/value[@key = 'years-after']" mode="write"><xsl:with-param name="width" select="10"/></xsl:apply-templates>.</p>
  </xsl:template>

  <xsl:variable name="options">
    <option kind="contractor" title="Contractors">
      <item>Moulds, jigs and samples on loan are marked as the Firm’s, used for nothing else and shown to nobody.</item>
      <item>Rejects, scrap and test prints that give Secret Information away are made unrecognisable before they are thrown away.</item>
      <item>Secret Information is not moved to sites abroad without consent.</item>
    </option>
    <option kind="entruster" title="Passing on what others entrusted">
      <item>For Secret Information that third parties entrusted to the Firm, the Partner keeps those of their terms that the Firm has shown.</item>
      <item>In an incident the Partner gives the Firm facts and evidence, so that the Firm can tell those third parties at once.</item>
    </option>
    <option kind="cloud" title="Cloud providers">
      <item>The Partner says in which countries the information is kept and who holds the encryption keys, and announces changes.</item>
      <item>It is kept apart from that of other customers, and looked at only to provide the service.</item>
      <item>At the end the Firm has time to take its data out; then it is deleted with all backups, and this is shown.</item>
      <item>Where terms of service cannot be changed, note where they say the same, and make up for the rest by measures of your own.</item>
    </option>
    <option kind="maintenance" title="Maintenance">
      <item>Those who come are named beforehand, work while somebody of the Firm is there, and leave a record.</item>
      <item>Machines or media with Secret Information leave only with approval; replaced parts are returned, or shown to be erased.</item>
      <item>For remote maintenance the Firm opens the line each time and closes it afterwards.</item>
    </option>
    <option kind="carrier" title="Carriers">
      <item>The Partner carries it sealed and does not look inside; the vehicle is locked when left, and the load is not left lying.</item>
      <item>On delivery it takes a dated signature and brings the Firm the receipt. The Firm checks the arrival with the receiver too.</item>
      <item>Other carriers are used only with prior consent.</item>
    </option>
    <option kind="disposal" title="Disposal">
      <item>From collection until it is pulped, crushed or erased it is kept locked and not mixed with other things.</item>
      <item>The Partner certifies what, how many, when, how and by whom. The Firm may be present.</item>
    </option>
    <option kind="landlord" title="Landlords">
      <item>Except in emergencies such as fire the landlord enters only after notice and with somebody of the Firm; after an emergency it tells the Firm.</item>
      <item>It says how many spare keys there are, who has them and where they are, and consults the Firm before changing locks.</item>
    </option>
    <option kind="partner" title="Partners in joint ventures">
      <item>What each side brought in and what was made together stand apart in the inventory; use and rights are settled in writing.</item>
      <item>For each item of the inventory it is settled what each side may use, returns or deletes when the venture ends.</item>
    </option>
  </xsl:variable>

</xsl:stylesheet>
